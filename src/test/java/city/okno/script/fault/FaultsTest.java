package city.okno.script.fault;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.flow.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FaultsTest {

    private final Faults faults = new Faults();
    private final Place place = new Place("a.yaml", 1, 2);

    private String unknown(String name, List<String> names) {
        faults.unknown(Kind.UNKNOWN_SLOT, place, "slot", name, names);
        return faults.all().getLast().toString();
    }

    @Test
    void guessesWhatWasMeant() {
        assertThat(unknown("titel", List.of("title", "body")))
                .isEqualTo("a.yaml:1:2: no slot “titel” (expected “title”)");
    }

    @Test
    void namesAllWhenNothingIsNear() {
        assertThat(unknown("photo", List.of("title", "body")))
                .isEqualTo("a.yaml:1:2: no slot “photo” (expected one of body, title)");
    }

    @Test
    void namesSomeOfMany() {
        var names = IntStream.range(10, 40).mapToObj(i -> "name" + i).toList();
        assertThat(unknown("zzzzzzzzzz", names)).contains("name21, …)").doesNotContain("name22");
    }

    @Test
    void saysWhenThereAreNone() {
        assertThat(unknown("x", List.of())).isEqualTo("a.yaml:1:2: no slot “x”; there are none");
    }

    @Test
    void ordersByPlaceAndTellsOnce() {
        faults.add(Kind.LOOP, new Place("b.yaml", 1, 1), "third");
        faults.add(Kind.LOOP, new Place("a.yaml", 10, 1), "second");
        faults.add(Kind.LOOP, new Place("a.yaml", 9, 1), "first");
        faults.add(Kind.LOOP, new Place("a.yaml", 9, 1), "first");
        assertThat(faults.all())
                .extracting(Fault::message)
                .containsExactly("first", "second", "third");
    }

    @Test
    void tellsWarningsFromErrors() {
        faults.add(Kind.UNUSED_SLOT, place, "warning");
        faults.add(Kind.LOOP, place, "error");
        assertThat(faults.errors()).extracting(Fault::message).containsExactly("error");
        assertThat(faults.warnings()).extracting(Fault::message).containsExactly("warning");
    }
}
