package city.okno.channel.web;

/// What somebody who was never here answers before taking part.
final class Newcomer {

    private Newcomer() {}

    static void introduces(ChatVisitor visitor) {
        visitor.reads("На каком языке");
        visitor.press("Русский");
        visitor.reads("Согласны?");
        visitor.press("Согласен");
        visitor.answer("Как к вам обращаться?", "Дарья Ким");
    }

    static void applies(ChatVisitor visitor) {
        visitor.answer("Когда вы родились?", "17.05.1990");
        visitor.reads("Вы живёте в нашем городе?");
        visitor.press("Да");
        visitor.answer("В каком районе", "Строгино");
        visitor.reads("Вы бывали в центрах");
        visitor.press("Да");
        visitor.reads("Всё верно?");
        visitor.press("Да");
    }
}
