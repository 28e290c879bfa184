package city.okno.rehearsal;

import city.okno.delivery.Outgoing;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What was seen after each line of a file, and which expectation it met.
final class Sightings {

    private record Noted(Outgoing shown, String lines) {}

    private final Map<Integer, List<Noted>> after = new TreeMap<>();
    private final Map<Outgoing, Integer> met = new HashMap<>();

    /// @param cause line of the file
    /// @param written how a `.chat` file says it
    void after(int cause, List<Outgoing> shown, Function<Outgoing, String> written) {
        after.put(cause, shown.stream().map(it -> new Noted(it, written.apply(it))).toList());
    }

    void met(int expectation, Outgoing shown) {
        met.put(shown, expectation);
    }

    Map<Integer, List<Sighting>> byCause() {
        return after.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                each -> each.getValue().stream().map(this::sighting).toList()));
    }

    private Sighting sighting(Noted noted) {
        return new Sighting(noted.lines, met.getOrDefault(noted.shown, 0));
    }
}
