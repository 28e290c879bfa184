package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyReaderTest {

    private static final List<Choice> TOPICS =
            List.of(
                    new Choice("a", "Скамейки"),
                    new Choice("b", "Детский уголок"),
                    new Choice("c", "Туда и обратно"),
                    new Choice("d", "Wi-Fi"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1, 3 | a c
                    1 3 | a c
                    1 и 3 | a c
                    '3,1' | c a
                    1,1 | a
                    скамейки | a
                    Скамейки, wi-fi | a d
                    скамейки и детский уголок | a b
                    туда и обратно | c
                    скамейки and wi-fi | a d
                    все | a b c d
                    all | a b c d
                    2; 4 | b d
                    """)
    void readsSeveral(String typed, String ids) {
        assertThat(read(typed))
                .isInstanceOfSatisfying(
                        Recognised.Understood.class,
                        found ->
                                assertThat((List<?>) found.value())
                                        .extracting(choice -> ((Choice) choice).id())
                                        .isEqualTo(Arrays.asList(ids.split(" "))));
    }

    @Test
    void namesThePieceThatIsNoOption() {
        assertThat(read("скамейки, фонтан"))
                .isEqualTo(
                        new Recognised.NotUnderstood(
                                Reason.ONE_OF_SEVERAL, Map.of("piece", "фонтан")));
        assertThat(read("1, 9"))
                .isEqualTo(
                        new Recognised.NotUnderstood(Reason.ONE_OF_SEVERAL, Map.of("piece", "9")));
    }

    @Test
    void numbersAreThoseOfThePageShown() {
        var question = question();
        assertThat(ManyReader.read("1", question, TOPICS.subList(2, 4), CommonLists.LEXICON))
                .isEqualTo(new Recognised.Understood(List.of(TOPICS.get(2))));
    }

    private static Recognised read(String typed) {
        return ManyReader.read(typed, question(), TOPICS, CommonLists.LEXICON);
    }

    private static Question question() {
        return new Question(
                AnswerType.MANY,
                null,
                null,
                TOPICS.stream().map(topic -> new Known(topic, List.of())).toList(),
                CommonLists.NOW);
    }
}
