package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Event;
import city.okno.script.flow.Bundle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Conversations that began in older scripts.
class MovingTest {

    private static final String MOVED = "Пока вас не было, вопросы немного изменились.";

    private final Rehearsal talk = Ideas.rehearsal();

    private static Bundle scripts(String flow, String words) {
        return Ideas.scripts()
                .file("ideas/words.ru.yaml", words)
                .file("ideas/words.en.yaml", words)
                .file("ideas/submit.flow.yaml", flow)
                .load(new Ideas("Скамейки", "Wi-Fi", "Детский уголок"));
    }

    private static Bundle otherWords() {
        return scripts(Ideas.SUBMIT, Ideas.WORDS.replace("Как назовём?", "Имя?"));
    }

    /// The question `title` is called `name`.
    private static Bundle renamed(String keys) {
        var flow =
                Ideas.SUBMIT
                        .replace("title: { type", "name: { type")
                        .replace("- ask: title", "- ask: name")
                        .replace("slots.title", "slots.name")
                        .replace("[topic, title, body]", "[topic, name, body]");
        var words =
                Ideas.WORDS
                        .replace("ask_title:", "ask_name:")
                        .replace("label_title", "label_name")
                        .replace("{title}", "{name}");
        return scripts(flow + keys, words);
    }

    @Test
    void goesOnInCompatibleScriptsWithItsAnswers() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.activate(otherWords());
        assertThat(talk.types("Быстрый Wi-Fi")).startsWith("Опишите подробнее.");
        assertThat(talk.session().bundles()).containsExactly(talk.active().hash());
        talk.presses("Пропустить");
        assertThat(talk.presses("Пропустить"))
                .startsWith("Тема «Wi-Fi», название «Быстрый Wi-Fi».");
    }

    @Test
    void asksTheQuestionsOfCompatibleScriptsAtOnce() {
        talk.types("/idea");
        talk.activate(otherWords());
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Имя?");
    }

    @Test
    void takesInterruptedConversationsAlong() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.on(new Event.Start("ideas.find", Map.of()));
        talk.activate(otherWords());
        talk.types("скамейка");
        assertThat(talk.session().bundles()).containsExactly(talk.active().hash());
    }

    @Test
    void finishesInItsOwnScriptsAfterBreakingChange() {
        talk.types("/idea");
        var before = talk.active().hash();
        talk.presses("Wi-Fi");
        talk.activate(renamed(""));
        assertThat(talk.types("Быстрый Wi-Fi")).startsWith("Опишите подробнее.");
        assertThat(talk.session().bundles()).containsExactly(before);
        talk.presses("Пропустить");
        talk.presses("Пропустить");
        assertThat(talk.types("да")).startsWith("Спасибо, идея № 101.");
    }

    @Test
    void movesByRuleAndTakesWhatIsSaidAsTheAnswer() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.activate(renamed("migrate:\n  - { from: title, to: name, slots: { title: name } }\n"));
        assertThat(talk.types("Быстрый Wi-Fi")).startsWith("Опишите подробнее.");
        talk.presses("Пропустить");
        assertThat(talk.presses("Пропустить"))
                .startsWith("Тема «Wi-Fi», название «Быстрый Wi-Fi».");
        assertThat(talk.session().bundles()).containsExactly(talk.active().hash());
    }

    @Test
    void movesByRuleToAnotherQuestionAndAsksIt() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        talk.activate(renamed("migrate:\n  - { from: body, to: name }\n"));
        assertThat(talk.types("Это не ответ на новый вопрос"))
                .startsWith(MOVED)
                .endsWith("Как назовём?");
        assertThat(talk.types("Медленный Wi-Fi")).startsWith("Опишите подробнее.");
    }

    @Test
    void followsNoRuleThatLosesAnAnswer() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        talk.activate(renamed("migrate:\n  - { from: body, to: body }\n"));
        assertThat(talk.presses("Пропустить")).startsWith("Пришлите фотографии.");
        talk.presses("Пропустить");
        assertThat(talk.types("да")).startsWith("Спасибо");
    }

    @Test
    void endsWhatIsDrainedWithAButtonToBeginAnew() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.activate(renamed("drain: now\n"));
        assertThat(talk.types("Быстрый Wi-Fi"))
                .startsWith("Пока вас не было, этот разговор изменился")
                .endsWith("[Идея] {Меню}");
        assertThat(talk.session().idle()).isTrue();
        assertThat(talk.presses("Идея")).startsWith("О чём идея?");
    }

    @Test
    void drainsEverybodyWhomNoRuleMoves() {
        talk.types("/idea");
        talk.activate(renamed("drain: now\n"));
        assertThat(talk.presses("Wi-Fi")).startsWith("Пока вас не было, этот разговор изменился");
        talk.types("/idea");
        talk.activate(renamed("drain: now\nmigrate:\n  - { from: name, to: name }\n"));
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Как назовём?");
    }

    @Test
    void forgetsNoQuestionsTimers() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        talk.activate(renamed("migrate:\n  - { from: body, to: name }\n"));
        talk.types("что-нибудь");
        assertThat(talk.effects())
                .hasAtLeastOneElementOfType(Effect.CancelTimers.class)
                .hasAtLeastOneElementOfType(Effect.SetTimer.class);
        assertThat(List.copyOf(talk.session().talks())).hasSize(1);
    }
}
