package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.flow.AnswerType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    5 | 5
                    ' 5 ' | 5
                    5. | 5
                    №5 | 5
                    -3 | -3
                    минус три | -3
                    0 | 0
                    2 000 | 2000
                    '12,500' | 12500
                    1.500.000 | 1500000
                    5 человек | 5
                    нас пятеро | 5
                    мне 35 лет | 35
                    пять | 5
                    двадцать пять | 25
                    сто двадцать три | 123
                    две тысячи двадцать шесть | 2026
                    тысяча | 1000
                    5 тысяч | 5000
                    3 тыс. | 3000
                    двести тысяч пятьсот | 200500
                    двацать | 20
                    five | 5
                    twenty-five | 25
                    one hundred and five | 105
                    three hundred twenty | 320
                    two thousand | 2000
                    about 40 people | 40
                    """)
    void readsNumbers(String typed, long number) {
        assertThat(read(typed, null, null)).isEqualTo(new Recognised.Understood(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "много", "не знаю", "lots", "?"})
    void knowsWhatIsNoNumber(String typed) {
        assertThat(read(typed, null, null)).isEqualTo(Recognised.not(Reason.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,5", "2.5", "0.75", "1.500,5"})
    void wantsWholeNumbers(String typed) {
        assertThat(read(typed, null, null)).isEqualTo(Recognised.not(Reason.WHOLE_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 или 3", "two or three", "1 2", "пять шесть"})
    void wantsOneNumber(String typed) {
        assertThat(read(typed, null, null)).isEqualTo(Recognised.not(Reason.ONE_NUMBER));
    }

    @Test
    void keepsLimits() {
        assertThat(read("4", 5L, 10L))
                .isEqualTo(new Recognised.NotUnderstood(Reason.SMALL, Map.of("min", 5L)));
        assertThat(read("11", 5L, 10L))
                .isEqualTo(new Recognised.NotUnderstood(Reason.LARGE, Map.of("max", 10L)));
        assertThat(read("10", 5L, 10L)).isEqualTo(new Recognised.Understood(10L));
    }

    @Test
    void survivesEndlessDigits() {
        assertThat(read("9".repeat(500), null, null))
                .isEqualTo(
                        new Recognised.NotUnderstood(
                                Reason.LARGE, Map.of("max", NumbersInText.LARGEST)));
        assertThat(read("миллион ".repeat(50), null, null)).isInstanceOf(Recognised.class);
    }

    private static Recognised read(String typed, Long min, Long max) {
        var question = new Question(AnswerType.NUMBER, min, max, List.of(), CommonLists.NOW);
        return new Recognisers(CommonLists.LEXICON).read(typed, question, List.of());
    }
}
