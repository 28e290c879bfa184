package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Event;
import city.okno.script.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is always there, whatever the flow.
class PatternsTest {

    private final Rehearsal talk = Ideas.rehearsal();

    @Test
    void cancels() {
        talk.types("/idea");
        assertThat(talk.types("Отмена")).isEqualTo("Отменено: Идея.  {Меню}");
        assertThat(talk.session().idle()).isTrue();
        assertThat(talk.types("/cancel")).isEqualTo("Отменять нечего.  {Меню}");
    }

    @Test
    void understandsPatternsInEveryLanguage() {
        talk.types("/idea");
        assertThat(talk.types("cancel")).isEqualTo("Отменено: Идея.  {Меню}");
    }

    @Test
    void goesBack() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        assertThat(talk.types("назад")).isEqualTo("Как назовём?");
        assertThat(talk.types("назад"))
                .isEqualTo("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.types("назад"))
                .isEqualTo(
                        "Это первый вопрос, дальше возвращаться некуда.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        talk.presses("Скамейки");
        assertThat(talk.types("Скамейки у входа")).isEqualTo("Опишите подробнее.  {Пропустить}");
    }

    @Test
    void repeats() {
        talk.types("/idea");
        assertThat(talk.types("повтори"))
                .isEqualTo("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.presses("Wi-Fi", 1)).isEqualTo("Как назовём?");
    }

    @Test
    void skipsOnlyWhatMayBeSkipped() {
        talk.types("/idea");
        assertThat(talk.types("пропустить"))
                .startsWith("На этот вопрос нужно ответить.\n\nО чём идея?");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        assertThat(talk.types("/skip"))
                .isEqualTo("Пропустили.\n\nПришлите фотографии.  {Пропустить}");
    }

    @Test
    void correctsAnAnswerAndComesBack() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        assertThat(talk.types("исправить")).isEqualTo("Какой ответ исправить?  [Тема] [Название]");
        assertThat(talk.types("название")).isEqualTo("Как назовём?");
        assertThat(talk.types("Медленный Wi-Fi")).isEqualTo("Опишите подробнее.  {Пропустить}");
    }

    @Test
    void correctsFromTheReview() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        talk.presses("Пропустить");
        talk.presses("Пропустить");
        assertThat(talk.presses("Нет")).isEqualTo("Какой ответ изменить?  [Тема] [Название]");
        assertThat(talk.presses("Тема"))
                .isEqualTo("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.presses("Скамейки"))
                .isEqualTo("Тема «Скамейки», название «Быстрый Wi-Fi». Отправляем?  [Да] [Нет]");
        assertThat(talk.presses("Нет")).isEqualTo("Какой ответ изменить?  [Тема] [Название]");
    }

    @Test
    void helpsInsideAndOutside() {
        assertThat(talk.types("помощь"))
                .isEqualTo(
                        "Напишите, что вам нужно, своими словами или выберите в меню."
                                + "  {Идея} {Поиск}");
        talk.types("/idea");
        assertThat(talk.types("/help"))
                .startsWith("Сейчас мы говорим о том, что в меню называется «Идея».")
                .endsWith("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void showsTheMenuBesideTheQuestion() {
        talk.types("/idea");
        assertThat(talk.types("меню"))
                .isEqualTo(
                        "Вот что я умею.  {Идея} {Поиск}\n---\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void repliesToWhatCannotBeRead() {
        talk.types("/idea");
        assertThat(talk.on(new Event.Unsupported("voice")))
                .isEqualTo(
                        "Голосовые сообщения я пока не понимаю. Напишите, пожалуйста, словами.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.on(new Event.Photos(List.of("p1"), "")))
                .startsWith("Спасибо за фотографию, но сейчас она не нужна.");
        assertThat(talk.on(new Event.Contact("+79161234567", true)))
                .startsWith("Спасибо, но контакт сейчас не нужен.");
        assertThat(talk.on(new Event.Location(55.7, 37.6)))
                .startsWith("Спасибо, но место сейчас не нужно.");
    }

    @Test
    void tellsTheNumberOfAnIncident() {
        assertThat(talk.on(new Event.Incident("K7M2")))
                .isEqualTo(
                        "Что-то сломалось с нашей стороны. Номер случая K7M2, мы разберёмся."
                                + " Попробуйте, пожалуйста, ещё раз.  {Меню}");
    }

    @Test
    void offersToReturnAfterSomethingElse() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.types("/find")).isEqualTo("Какое слово?");
        assertThat(talk.types("пандус"))
                .isEqualTo(
                        "Ищу «пандус».\n\n"
                                + "Вы не закончили: Идея. Вернёмся?  [Вернуться] [Не нужно]");
        assertThat(talk.presses("Вернуться")).isEqualTo("Продолжаем: Идея.\n\nКак назовём?");
        assertThat(talk.types("Быстрый Wi-Fi")).isEqualTo("Опишите подробнее.  {Пропустить}");
    }

    @Test
    void dropsWhatIsNotWantedAnyMore() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("/find");
        talk.types("пандус");
        assertThat(talk.types("нет")).isEqualTo("Хорошо, оставим: Идея.  {Меню}");
        assertThat(talk.session().idle()).isTrue();
    }

    @Test
    void asksNobodyToReturnToWhatTheyToldNothingOf() {
        talk.types("/idea");
        talk.types("/find");
        assertThat(talk.types("пандус")).isEqualTo("Ищу «пандус».  {Меню}");
        assertThat(talk.waits(Duration.ofDays(1))).isEmpty();
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Как назовём?");
    }

    @Test
    void asksToReturnToWhatWasToldThoughSomethingElseWasBegunLater() {
        var other = Ideas.rehearsal();
        other.types("/idea");
        other.presses("Wi-Fi");
        other.types("/find");
        talk.types("/find");
        talk.join(other.session());
        assertThat(talk.types("пандус"))
                .endsWith("Вы не закончили: Идея. Вернёмся?  [Вернуться] [Не нужно]");
    }

    @Test
    void pressOnAnInterruptedQuestionGoesOnWithIt() {
        talk.types("/idea");
        talk.types("/find");
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Как назовём?");
        assertThat(talk.session().talks())
                .extracting(it -> it.frames().getFirst().flow())
                .isEqualTo(List.of("ideas.find", "ideas.submit"));
    }

    @Test
    void whatAsksNothingIsNoInterruption() {
        talk.as(Role.RESIDENT, Role.MODERATOR);
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.types("/secret")).isEqualTo("Тайное.\n\nКак назовём?");
        assertThat(talk.waits(Duration.ofHours(2))).startsWith("Вы не закончили.");
    }

    @Test
    void cancelsWhatIsAskedBesideFirst() {
        talk.types("/idea");
        talk.types("/operator");
        assertThat(talk.types("отмена"))
                .isEqualTo(
                        "Отменено: Вопрос оператору.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void cancelInsteadOfReturningDropsWhatWasInterrupted() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("/find");
        talk.types("пандус");
        assertThat(talk.types("отмена")).isEqualTo("Отменено: Идея.  {Меню}");
        assertThat(talk.session().idle()).isTrue();
    }

    @Test
    void patternThatBeginsAgainDoesNotPileUp() {
        talk.types("/idea");
        talk.types("/operator");
        talk.types("/help");
        talk.types("/operator");
        assertThat(talk.session().talks()).hasSize(2);
    }

    @Test
    void doesNotBeginTheSameTwice() {
        talk.types("/idea");
        assertThat(talk.types("/idea"))
                .isEqualTo(
                        "Вы уже здесь: Идея.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.session().talks()).hasSize(1);
    }

    @Test
    void beginsAnewWhenALinkAsksForAnother() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.on(new Event.Link("topic_1"))).isEqualTo("Как назовём?");
        assertThat(talk.session().talks()).hasSize(1);
    }

    @Test
    void remindsAndExpires() {
        talk.types("/idea");
        assertThat(talk.waits(Duration.ofHours(2)))
                .isEqualTo(
                        "Вы не закончили. Продолжим?\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.waits(Duration.ofDays(1))).startsWith("Вы не закончили.");
        assertThat(talk.waits(Duration.ofDays(3)))
                .isEqualTo(
                        "Разговор «Идея» закрыт: ответа давно не было. Начать заново можно в любой"
                                + " момент.  {Меню}");
        assertThat(talk.session().idle()).isTrue();
        assertThat(talk.waits(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void isSilentAfterTheAnswer() {
        talk.types("/find");
        talk.types("пандус");
        assertThat(talk.waits(Duration.ofDays(30))).isEmpty();
    }

    @Test
    void interruptedConversationExpiresSilently() {
        talk.types("/idea");
        talk.types("/find");
        assertThat(talk.waits(Duration.ofDays(4))).isEmpty();
        assertThat(talk.types("э, о чём мы?"))
                .isEqualTo("Мы остановились здесь: Поиск.\n\nКакое слово?");
        assertThat(talk.types("пандус")).isEqualTo("Ищу «пандус».  {Меню}");
    }

    @Test
    void recallsWhatWasSaidBeforeAfterDays() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.waits(Duration.ofHours(30));
        assertThat(talk.types("э, о чём мы?"))
                .isEqualTo("Мы остановились здесь: Идея.\nТема: Wi-Fi\n\nКак назовём?");
        assertThat(talk.types("Быстрый Wi-Fi")).isEqualTo("Опишите подробнее.  {Пропустить}");
    }

    @Test
    void takesPressesEvenAfterDays() {
        talk.types("/idea");
        talk.waits(Duration.ofHours(30));
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Как назовём?");
    }

    @Test
    void changesLanguageOfTheOpenQuestion() {
        talk.types("/idea");
        assertThat(talk.in("en").types("skip"))
                .isEqualTo(
                        "This question needs an answer.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void keepsAQuestionForAnOperatorBesideTheConversation() {
        talk.types("/idea");
        assertThat(talk.types("позвать оператора"))
                .isEqualTo("Напишите вопрос, на него ответит человек.");
        assertThat(talk.types("Где мой паспорт?"))
                .isEqualTo(
                        "Вопрос передан. Ответ придёт сюда.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void greetsWhoComes() {
        assertThat(talk.on(new Event.Link("")))
                .isEqualTo(
                        "Здравствуйте! Это Окно — центры госуслуг города прямо в чате. Напишите,"
                                + " что вам нужно, или выберите в меню.  {Идея} {Поиск}");
    }

    @Test
    void joinsTwoPartiesAndOffersToReturn() {
        var other = Ideas.rehearsal();
        other.types("/idea");
        other.presses("Wi-Fi");
        talk.types("/find");
        talk.join(other.session());
        assertThat(talk.types("пандус"))
                .isEqualTo(
                        "Ищу «пандус».\n\n"
                                + "Вы не закончили: Идея. Вернёмся?  [Вернуться] [Не нужно]");
    }

    @Test
    void startsAFlowOfAnOldNotice() {
        assertThat(talk.on(new Event.Start("ideas.vanished", Map.of())))
                .isEqualTo("Этого здесь больше нет.  {Меню}");
        talk.types("/idea");
        assertThat(talk.on(new Event.Start("ideas.vanished", Map.of())))
                .isEqualTo("Этого здесь больше нет.");
        assertThat(talk.types("1")).isEqualTo("Как назовём?");
    }
}
