package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatedChoiceTest {

    /// A Friday.
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-06-05T12:00:00+03:00");

    private static final List<Choice> DAYS =
            Stream.of("2026-06-05", "2026-06-06", "2026-06-09", "2026-06-10", "2026-06-16")
                    .map(it -> new Choice(it, "a day"))
                    .toList();

    private static final List<Choice> TIMES =
            Stream.of("08:00", "10:30", "14:30", "17:00")
                    .map(it -> new Choice("t" + it, it))
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "сегодня,2026-06-05",
        "завтра,2026-06-06",
        "давайте завтра,2026-06-06",
        "в среду,2026-06-10",
        "среда,2026-06-10",
        "16 июня,2026-06-16",
        "16.06,2026-06-16",
        "16-го,2026-06-16",
        "tomorrow,2026-06-06",
        "on Wednesday,2026-06-10",
        "June 16,2026-06-16"
    })
    void hearsADay(String typed, String id) {
        assertThat(read(typed, DAYS)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 июня", "вчера", "что-нибудь", "17.06"})
    void takesNoOtherDay(String typed) {
        assertThat(answer(typed, DAYS)).isEqualTo(Recognised.not(Reason.OPTION));
    }

    @ParameterizedTest
    @CsvSource({
        "в 10.30,t10:30",
        "пол одиннадцатого,t10:30",
        "полтретьего,t14:30",
        "в пять,t17:00",
        "half past ten,t10:30",
        "5 pm,t17:00"
    })
    void hearsATimeOfDay(String typed, String id) {
        assertThat(read(typed, TIMES)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"в девять", "23:15", "позже"})
    void takesNoOtherTime(String typed) {
        assertThat(answer(typed, TIMES)).isEqualTo(Recognised.not(Reason.OPTION));
    }

    private static String read(String typed, List<Choice> options) {
        return answer(typed, options) instanceof Recognised.Understood(Choice choice)
                ? choice.id()
                : "nothing";
    }

    private static Recognised answer(String typed, List<Choice> options) {
        var known = options.stream().map(it -> new Known(it, List.of())).toList();
        return new Recognisers(CommonLists.LEXICON)
                .read(typed, new Question(AnswerType.CHOICE, null, null, known, NOW), options);
    }
}
