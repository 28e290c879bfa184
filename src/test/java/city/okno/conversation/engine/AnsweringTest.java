package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Event;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Questions of every type, asked by a flow with nothing else in it.
class AnsweringTest {

    @Test
    void helpGrowsWithEachAttempt() {
        var talk = Ideas.rehearsal();
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.types("а")).isEqualTo("Слишком коротко.");
        assertThat(talk.types("аб"))
                .isEqualTo(
                        "Например: скамейки у входа.\n\nКак назовём?\n\n"
                                + "Чтобы выйти, напишите «отмена»; «назад» вернёт к прошлому"
                                + " вопросу.  {Меню}");
        assertThat(talk.types("абв")).startsWith("Например: скамейки у входа.");
        assertThat(talk.types("Быстрый Wi-Fi")).startsWith("Опишите подробнее.");
    }

    @Test
    void usualWordsSayWhatIsWrong() {
        var talk = asking("number, min: 1, max: 9");
        assertThat(talk.types("много")).isEqualTo("Напишите, пожалуйста, число, например 5.");
        assertThat(talk.types("10")).startsWith("Нужно число не больше 9.\n\nВопрос?");
        assertThat(talk.types("пять")).isEqualTo("Готово: 5.  {Меню}");
    }

    @Test
    void dateIsShownAsADate() {
        assertThat(asking("date").types("завтра")).isEqualTo("Дата: 6 июня 2026 г.  {Меню}");
    }

    @Test
    void asksWhichDateIsMeant() {
        var talk = asking("date");
        assertThat(talk.types("03/04/2026"))
                .isEqualTo(
                        "Уточните, пожалуйста, что вы имеете в виду?"
                                + "  [3 апреля 2026 г.] [4 марта 2026 г.]");
        assertThat(talk.types("2")).startsWith("Дата: 4 марта 2026");
    }

    @Test
    void asksWhichTimeIsMeant() {
        var talk = asking("time");
        assertThat(talk.types("в 3")).endsWith("[15:00] [03:00]");
        assertThat(talk.presses("15:00")).startsWith("Время: 15:00");
    }

    @Test
    void asksWhichDayAndTimeIsMeant() {
        var talk = asking("when");
        assertThat(talk.types("завтра в 7"))
                .isEqualTo(
                        "Уточните, пожалуйста, что вы имеете в виду?"
                                + "  [суббота, 6 июня, 07:00] [суббота, 6 июня, 19:00]");
        assertThat(talk.presses("суббота, 6 июня, 19:00"))
                .isEqualTo("Приходите 6 июня 2026 г. в 19:00.  {Меню}");
    }

    @Test
    void saysThatATimeIsOver() {
        assertThat(asking("when").types("вчера"))
                .isEqualTo("Это время уже прошло. Назовите, пожалуйста, другое.");
    }

    @Test
    void checksSpeakForThemselves() {
        var talk = asking("date, check: { if: \"answer >= event.today\", else: words.past }");
        assertThat(talk.types("вчера")).isEqualTo("Этот день прошёл.");
        assertThat(talk.types("завтра")).startsWith("Дата: 6 июня");
    }

    @Test
    void takesThePhoneOfASharedContact() {
        var talk = asking("phone");
        assertThat(talk.on(new Event.Contact("+7 916 123-45-67", true)))
                .isEqualTo("Готово: +79161234567.  {Меню}");
        talk.types("/ask");
        assertThat(talk.types("8 916 123-45-67")).isEqualTo("Готово: +79161234567.  {Меню}");
        talk.types("/ask");
        assertThat(talk.on(new Event.Contact("123", false)))
                .startsWith("Не похоже на номер телефона.");
    }

    @Test
    void offersToShareWhatTheMessengerKnows() {
        var talk = asking("phone");
        assertThat(talk.types("повтори")).isEqualTo("Вопрос?  {Отправить мой номер}");
        assertThat(asking("location").on(new Event.Location(55.75, 37.62)))
                .isEqualTo("Место: 55,75.  {Меню}");
    }

    @Test
    void collectsOptionsUntilDone() {
        var talk = asking("many, options: [a, b, c]");
        assertThat(talk.presses("Удобство"))
                .isEqualTo(
                        "Выбрано: Удобство. Можно добавить или убрать ещё."
                                + "  [✓ Удобство] [Чистота] [Дети] {Готово}");
        assertThat(talk.types("дети")).startsWith("Выбрано: Удобство, Дети.");
        assertThat(talk.types("удобство")).startsWith("Выбрано: Дети.");
        assertThat(talk.types("хватит")).isEqualTo("Готово: Дети.  {Меню}");
    }

    @Test
    void severalAtOnceAreTheWholeAnswer() {
        assertThat(asking("many, options: [a, b, c]").types("1, 3"))
                .isEqualTo("Готово: Удобство, Дети.  {Меню}");
    }

    @Test
    void wantsAtLeastOneUnlessOptional() {
        assertThat(asking("many, options: [a, b, c]").presses("Готово"))
                .startsWith("Нужен хотя бы 1 вариант.");
        assertThat(asking("many, optional: true, options: [a, b, c]").presses("Готово"))
                .isEqualTo("Готово: ничего.  {Меню}");
    }

    @Test
    void limitsHowManyAreChosen() {
        var talk = asking("many, max: 2, options: [a, b, c]");
        talk.types("1");
        talk.types("2");
        assertThat(talk.types("3")).startsWith("Можно выбрать не больше 2 вариантов.");
        assertThat(talk.types("готово")).isEqualTo("Готово: Удобство, Чистота.  {Меню}");
    }

    @Test
    void collectsPhotos() {
        var talk = asking("photo, max: 3");
        assertThat(talk.types("вот")).isEqualTo("Пришлите, пожалуйста, фотографию.");
        var more = " Пришлите ещё или нажмите «Готово».  {Готово}";
        assertThat(photo(talk, "a")).isEqualTo("Получена 1 фотография." + more);
        assertThat(photo(talk, "a")).isEqualTo("Получена 1 фотография." + more);
        assertThat(photo(talk, "b")).isEqualTo("Получены 2 фотографии." + more);
        assertThat(photo(talk, "c", "d"))
                .isEqualTo("Возьму первые 3 фотографии.\n\nГотово: 3.  {Меню}");
    }

    @Test
    void skippedPhotosAreNone() {
        var talk = asking("photo, optional: true");
        assertThat(talk.types("пропустить")).isEqualTo("Готово: 0.  {Меню}");
        assertThat(asking("photo, optional: true").presses("Пропустить"))
                .isEqualTo("Готово: 0.  {Меню}");
    }

    @Test
    void consentIsNotTakenForGranted() {
        assertThat(asking("consent").types("может быть"))
                .startsWith("Ответьте, пожалуйста, «согласен» или «не согласен».");
        assertThat(asking("consent").types("не согласен")).isEqualTo("Готово: no.  {Меню}");
        assertThat(asking("consent").presses("Согласен")).isEqualTo("Готово: yes.  {Меню}");
    }

    @Test
    void turnsPagesOfLongLists() {
        var topics = IntStream.rangeClosed(1, 20).mapToObj(i -> "Тема " + i).toArray(String[]::new);
        var talk = new Rehearsal(Ideas.scripts(), new Ideas(topics));
        assertThat(talk.types("/idea"))
                .isEqualTo(
                        "О чём идея?  [Тема 1] [Тема 2] [Тема 3] [Тема 4] [Тема 5] [Тема 6]"
                                + " [Тема 7] {Ещё}");
        assertThat(talk.types("ещё")).startsWith("О чём идея?  [Тема 8]");
        assertThat(talk.types("8"))
                .isEqualTo(
                        "О чём идея?  [Тема 15] [Тема 16] [Тема 17] [Тема 18] [Тема 19] [Тема 20] {Ещё}");
        assertThat(talk.presses("Ещё")).startsWith("О чём идея?  [Тема 1]");
        assertThat(talk.presses("Тема 9")).isEqualTo("Как назовём?");
    }

    @Test
    void findsOptionsOfOtherPagesByTheirLabel() {
        var topics = IntStream.rangeClosed(1, 20).mapToObj(i -> "Тема " + i).toArray(String[]::new);
        var talk = new Rehearsal(Ideas.scripts(), new Ideas(topics));
        talk.types("/idea");
        assertThat(talk.types("тема 17")).isEqualTo("Как назовём?");
    }

    @Test
    void userTextIsNeverMarkup() {
        var talk = asking("text");
        assertThat(talk.types("*жирно* [ссылка](https://example.org) {title} _'"))
                .isEqualTo("Готово: *жирно* [ссылка](https://example.org) {title} _'.  {Меню}");
    }

    private static String photo(Rehearsal talk, String... pictures) {
        return talk.on(new Event.Photos(List.of(pictures), ""));
    }

    /// A flow that asks one question and says the answer.
    private static Rehearsal asking(String slot) {
        var type = slot.split(",")[0];
        var answer =
                switch (type) {
                    case "date" -> "\"Дата: {it, date, long}\"";
                    case "time" -> "\"Время: {it, time, short}.\"";
                    case "when" ->
                            "\"Приходите {it_from, date, long} в {it_earliest, time, short}.\"";
                    case "location" -> "\"Место: {it_latitude}.\"";
                    default -> "\"Готово: {it}.\"";
                };
        boolean optional = slot.contains("optional") && !type.equals("photo");
        var rehearsal =
                new Rehearsal(
                        Scripts.withPatterns()
                                .file("test/words.ru.yaml", words(answer))
                                .file("test/words.en.yaml", words(answer))
                                .file("test/ask.flow.yaml", flow(slot, optional)));
        rehearsal.types("/ask");
        return rehearsal;
    }

    private static String words(String answer) {
        return """
        title: Проба
        ask_it: Вопрос?
        past: Этот день прошёл.
        own: Свой.
        none: "Готово: ничего."
        it_a: Удобство
        it_b: Чистота
        it_c: Дети
        told: %s
        start:
          test.ask: { commands: [ask] }
        """
                .formatted(answer);
    }

    private static String flow(String slot, boolean optional) {
        var on = optional ? "on: { skip: { say: words.none, end: none } }" : "";
        return """
        flow: test.ask
        title: words.title
        slots:
          it: { type: %s }
        steps:
          - ask: it
            %s
          - say: words.told
            end: told
        """
                .formatted(slot, on);
    }
}
