package city.okno.script.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VariantsTest {

    private static List<String> texts(String pattern) {
        var message = new Message(pattern, "ru", ZoneOffset.UTC);
        return Variants.of(message, _ -> 3).stream()
                .map(arguments -> message.text(arguments).text())
                .toList();
    }

    @Test
    void leadThroughEveryCase() {
        assertThat(texts("{n, plural, =0{zero} one{one} few{few} many{many} other{other}}"))
                .containsExactlyInAnyOrder("zero", "one", "few", "many", "other");
    }

    @Test
    void combineCasesOfSeveralArguments() {
        assertThat(texts("{a, select, x{1} other{2}}{b, select, x{3} other{4}}"))
                .containsExactlyInAnyOrder("13", "14", "23", "24");
    }

    @Test
    void leadIntoInnerCases() {
        assertThat(texts("{a, select, x{{b, select, y{deep} other{-}}} other{flat}}"))
                .contains("deep", "flat");
    }

    @Test
    void haveTheLengthThatIsAskedFor() {
        assertThat(texts("«{a}»").stream().map(String::length).collect(Collectors.toSet()))
                .containsExactly(5);
    }

    @Test
    void stayFewWhateverTheMessage() {
        var many = new StringBuilder();
        for (char name = 'a'; name < 'k'; name++) {
            many.append('{').append(name).append(", select, x{1} y{2} other{3}}");
        }
        assertThat(texts(many.toString())).hasSizeLessThanOrEqualTo(256);
    }
}
