package city.okno.script.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.fault.Fault;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private final Faults faults = new Faults();

    private Optional<Yaml> read(String text) {
        return YamlReader.read("a.yaml", text.getBytes(StandardCharsets.UTF_8), faults);
    }

    @Test
    void knowsThePlaceOfEveryKeyAndValue() {
        var fields = (Yaml.Fields) read("a: 1\nb:\n  - x\n  - c: y\n").orElseThrow();
        assertThat(fields.get("a").place()).isEqualTo(new Place("a.yaml", 1, 1));
        assertThat(fields.get("a").value().place()).isEqualTo(new Place("a.yaml", 1, 4));
        var items = (Yaml.Items) fields.get("b").value();
        assertThat(items.items().get(1).place()).isEqualTo(new Place("a.yaml", 4, 5));
    }

    @Test
    void takesPlainWordsAsTheyStand() {
        var fields = (Yaml.Fields) read("on: yes\nat: 10:15\nno: ~\n").orElseThrow();
        assertThat(fields.fields()).containsOnlyKeys("on", "at", "no");
        assertThat(((Yaml.Text) fields.get("on").value()).text()).isEqualTo("yes");
        assertThat(((Yaml.Text) fields.get("at").value()).text()).isEqualTo("10:15");
    }

    @Test
    void tellsQuotedFromPlain() {
        var items = (Yaml.Items) read("[1, '1', \"1\"]\n").orElseThrow();
        assertThat(items.items())
                .extracting(item -> ((Yaml.Text) item).quoted())
                .containsExactly(false, true, true);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        read("a: &x 1\na: *x\nb: !tag 2\n<<: {c: 1}\n? [k]\n: 1\n");
        assertThat(faults.all())
                .extracting(Fault::kind)
                .contains(Kind.ALIAS, Kind.DUPLICATE_KEY, Kind.TAG, Kind.FORM);
        assertThat(faults.all()).hasSize(6);
    }

    @Test
    void tellsWhereItIsBroken() {
        assertThat(read("a:\n\t- b\n")).isEmpty();
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.place().line()).isEqualTo(2));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(read("# nothing\n")).isEmpty();
        assertThat(faults.all()).singleElement().hasToString("a.yaml:1:1: an empty file");
    }
}
