package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Event;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One flow from its first question to its end.
class EngineTest {

    private final Rehearsal talk = Ideas.rehearsal();

    @Test
    void goesFromCommandToEnd() {
        assertThat(talk.types("/idea"))
                .isEqualTo("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Как назовём?");
        assertThat(talk.types("Быстрый Wi-Fi")).isEqualTo("Опишите подробнее.  {Пропустить}");
        assertThat(talk.types("В зале ожидания")).isEqualTo("Пришлите фотографии.  {Пропустить}");
        assertThat(talk.presses("Пропустить"))
                .isEqualTo("Тема «Wi-Fi», название «Быстрый Wi-Fi». Отправляем?  [Да] [Нет]");
        assertThat(talk.types("да")).isEqualTo("Спасибо, идея № 101.  {Меню}");
        assertThat(talk.session().idle()).isTrue();
    }

    @Test
    void givesActionsIdsAndLeavesOutWhatWasSkipped() {
        talk.types("/idea");
        talk.types("2");
        talk.types("Быстрый Wi-Fi");
        talk.presses("Пропустить");
        talk.presses("Пропустить");
        talk.presses("Да");
        assertThat(talk.effects())
                .contains(
                        new Effect.Perform(
                                "ideas.submit", Map.of("topic", "2", "title", "Быстрый Wi-Fi")));
    }

    @Test
    void branchesByOutcomeAndByOption() {
        talk.types("/idea");
        talk.types("скамейки");
        assertThat(talk.types("Новый пандус у входа"))
                .isEqualTo("Ваша — одна из них?  [Пандус] [Два пандуса] [Моя другая]");
        assertThat(talk.types("2")).isEqualTo("Поддержали.  {Меню}");
        assertThat(talk.effects())
                .contains(new Effect.Perform("ideas.support", Map.of("idea", "18")));
    }

    @Test
    void takesTheOnlyOptionWithoutAsking() {
        var single = new Rehearsal(Ideas.scripts(), new Ideas("Скамейки"));
        assertThat(single.types("/idea")).isEqualTo("Как назовём?");
        assertThat(single.session().talks().getFirst().frames().getFirst().slots().get("topic"))
                .hasToString("Choice[id=1, label=Скамейки]");
    }

    @Test
    void saysKindlyThatThereIsNothingToChoose() {
        var empty = new Rehearsal(Ideas.scripts(), new Ideas());
        assertThat(empty.types("/idea"))
                .isEqualTo(
                        "К сожалению, сейчас выбирать не из чего. Загляните, пожалуйста, позже."
                                + "  {Меню}");
    }

    @Test
    void doesNotAskWhatALinkGives() {
        assertThat(talk.on(new Event.Link("topic_3"))).isEqualTo("Как назовём?");
    }

    @Test
    void asksWhenALinkGivesWhatIsNotThere() {
        assertThat(talk.on(new Event.Link("topic_99")))
                .isEqualTo("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void refusesRolesThatAreMissing() {
        assertThat(talk.on(new Event.Start("ideas.secret", Map.of())))
                .isEqualTo("Сюда вам пока нельзя.  {Меню}");
        assertThat(talk.types("/secret")).startsWith("Такой команды нет.");
        assertThat(talk.as(city.okno.script.Role.MODERATOR).types("/secret"))
                .isEqualTo("Тайное.  {Меню}");
    }

    @Test
    void endsAConversationWhoseScriptsNoLongerRun() {
        talk.types("/idea");
        var before = talk.active().hash();
        talk.activate(
                Ideas.scripts()
                        .file("ideas/words.ru.yaml", Ideas.WORDS.replace("Как назовём?", "Имя?"))
                        .load(new Ideas("Скамейки")));
        talk.forget(before);
        assertThat(talk.presses("Wi-Fi"))
                .startsWith("Пока вас не было, этот разговор изменился")
                .endsWith("{Меню}");
        assertThat(talk.session().idle()).isTrue();
    }

    @Test
    void tellsWhatIsAnswered() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        long visit = talk.session().answered().getLast().visit();
        assertThat(talk.effects())
                .contains(
                        new Effect.PromptAnswered(visit, "Wi-Fi"), new Effect.CancelTimers(visit));
    }

    @Test
    void keepsTheOrderOfTexts() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.effects().stream().filter(Effect.Say.class::isInstance).toList())
                .singleElement()
                .satisfies(say ->
                        assertThat(((Effect.Say) say).spoken())
                                .extracting(Effect.Spoken::key)
                                .isEqualTo(List.of("ideas.ask_title")));
    }
}
