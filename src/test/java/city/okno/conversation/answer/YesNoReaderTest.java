package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.flow.AnswerType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YesNoReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "да",
                "Да!",
                "ДА",
                "ага",
                "да, конечно",
                "ок",
                "yes",
                "Yes please",
                "ok",
                "yep",
                "+",
                "конечно"
            })
    void readsYes(String typed) {
        assertThat(read(AnswerType.YES_NO, typed)).isEqualTo(new Recognised.Understood(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "нет",
                "Нет.",
                "не хочу",
                "нет, спасибо",
                "no",
                "No thanks",
                "nope",
                "-",
                "не надо"
            })
    void readsNo(String typed) {
        assertThat(read(AnswerType.YES_NO, typed)).isEqualTo(new Recognised.Understood(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "может быть", "maybe", "а что это значит вообще скажите", "5"})
    void doesNotGuess(String typed) {
        assertThat(read(AnswerType.YES_NO, typed)).isEqualTo(Recognised.not(Reason.YES_NO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"согласен", "Согласна", "I agree", "agree", "да", "даю согласие"})
    void readsConsent(String typed) {
        assertThat(read(AnswerType.CONSENT, typed)).isEqualTo(new Recognised.Understood(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не согласен",
                "не согласна",
                "I disagree",
                "I do not agree",
                "нет",
                "отказываюсь"
            })
    void readsRefusal(String typed) {
        assertThat(read(AnswerType.CONSENT, typed)).isEqualTo(new Recognised.Understood(false));
    }

    private static Recognised read(AnswerType type, String typed) {
        var question = new Question(type, null, null, List.of(), CommonLists.NOW);
        return new Recognisers(CommonLists.LEXICON).read(typed, question, List.of());
    }
}
