package city.okno.kill;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The city in which residents write: a campaign that is open, ideas to vote on, a moderator.
final class City {

    static final String DEPARTMENT = "registry";
    static final String KEY = "okno_kill_loop";

    /// More than anybody votes on.
    static final int IDEAS = 40;

    static final List<Line> LINES =
            Stream.concat(
                            Stream.of(new Line("campaign", List.of("Our city", "Comfort"))),
                            IntStream.rangeClosed(1, IDEAS).mapToObj(City::idea))
                    .toList();

    private City() {}

    /// What a `.chat` file gives: `given campaign "Our city" "Comfort"`.
    record Line(String word, List<String> quoted) {}

    private static Line idea(int number) {
        return new Line(
                "idea", List.of("Bench " + number, "A bench at the entrance of house " + number));
    }
}
