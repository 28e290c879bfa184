package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Choice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceReaderTest {

    private static final List<Known> CENTRES =
            List.of(
                    known("1", "Строгино"),
                    known("2", "Щукино"),
                    known("3", "Хорошёво-Мнёвники"),
                    known("4", "Бескудниковский район", "бескудниково"),
                    known("5", "Alexeyevsky district"),
                    known("6", "Марьина Роща"),
                    known("7", "Марьино"),
                    known("8", "Южное Бутово"),
                    known("9", "Северное Бутово"));

    @ParameterizedTest
    @CsvSource({
        "Строгино,1",
        "строгино,1",
        "СТРОГИНО!,1",
        "Строг,1",
        "хорошево,3",
        "мневники,3",
        "бескудниково,4",
        "alexeyevsky,5",
        "Марьина Роща,6",
        "роща,6",
        "Строгена,1",
        "cnhjubyj,1",
        "strogino,1",
        "южное бутово,8"
    })
    void findsTheOption(String typed, String id) {
        assertThat(ChoiceReader.read(typed, CENTRES))
                .isInstanceOfSatisfying(
                        Recognised.Understood.class,
                        found -> assertThat(((Choice) found.value()).id()).isEqualTo(id));
    }

    @Test
    void asksWhenAPartFitsSeveral() {
        assertThat(ids(ChoiceReader.read("бутово", CENTRES))).containsExactly("8", "9");
        assertThat(ids(ChoiceReader.read("марь", CENTRES))).containsExactly("6", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Тушино", "ы", "не знаю", "где это"})
    void doesNotGuess(String typed) {
        assertThat(ChoiceReader.read(typed, CENTRES)).isEqualTo(Recognised.not(Reason.OPTION));
    }

    @Test
    void exactLabelGoesBeforeItsPartElsewhere() {
        var options = List.of(known("a", "Парк"), known("b", "Парк Победы"));
        assertThat(ChoiceReader.read("парк", options))
                .isEqualTo(new Recognised.Understood(new Choice("a", "Парк")));
    }

    @Test
    void readsLabelsWithoutLetters() {
        var options = List.of(known("5", "★★★★★"), known("1", "★"));
        assertThat(ChoiceReader.read("★", options))
                .isEqualTo(new Recognised.Understood(new Choice("1", "★")));
    }

    private static List<String> ids(Recognised recognised) {
        return ((Recognised.Ambiguous) recognised)
                .values().stream().map(value -> ((Choice) value).id()).toList();
    }

    private static Known known(String id, String label, String... synonyms) {
        return new Known(new Choice(id, label), List.of(synonyms));
    }
}
