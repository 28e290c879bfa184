package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.flow.AnswerType;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    10:15 | 10:15
                    10.15 | 10:15
                    10-15 | 10:15
                    10 15 | 10:15
                    1015 | 10:15
                    09:05 | 09:05
                    9:05 | 09:05
                    03:30 | 03:30
                    23:59 | 23:59
                    10 | 10:00
                    в 10 | 10:00
                    10 часов | 10:00
                    в 10 утра | 10:00
                    7 вечера | 19:00
                    в 3 часа дня | 15:00
                    2 ночи | 02:00
                    11 ночи | 23:00
                    12 ночи | 00:00
                    12 дня | 12:00
                    полдень | 12:00
                    в полночь | 00:00
                    половина десятого | 09:30
                    полдевятого | 08:30
                    в половине восьмого утра | 07:30
                    четверть десятого | 09:15
                    восемь вечера | 20:00
                    7pm | 19:00
                    7:30 pm | 19:30
                    12 am | 00:00
                    12pm | 12:00
                    noon | 12:00
                    half past nine | 09:30
                    quarter to ten | 09:45
                    quarter past ten | 10:15
                    ten | 10:00
                    """)
    void readsTimes(String typed, LocalTime time) {
        assertThat(read(typed)).isEqualTo(new Recognised.Understood(time));
    }

    @ParameterizedTest
    @CsvSource({"в 3,15:00,03:00", "5:30,17:30,05:30", "half past five,17:30,05:30"})
    void asksWhichHalfOfTheDay(String typed, LocalTime after, LocalTime before) {
        assertThat(read(typed)).isEqualTo(new Recognised.Ambiguous(List.of(after, before)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25:00", "10:75", "не знаю", "late", "99"})
    void knowsWhatIsNoTime(String typed) {
        assertThat(read(typed)).isEqualTo(Recognised.not(Reason.TIME));
    }

    private static Recognised read(String typed) {
        var question = new Question(AnswerType.TIME, null, null, List.of(), CommonLists.NOW);
        return new Recognisers(CommonLists.LEXICON).read(typed, question, List.of());
    }
}
