package city.okno.visit;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// When a centre is full and when it is not: in the hours in which it is usually open.
record CentreLoad(Load load, UsualWeek week) {

    /// As it is told: "Tuesday 14–16".
    private static final int TOGETHER = 2;

    private record Candidate(Stretch stretch, double people) {}

    /// Whether something is known of a day on which it is open.
    boolean isKnown() {
        return candidates().findAny().isPresent();
    }

    /// When the fewest people come, at most one stretch a day, the calmest first.
    List<Stretch> calmest(int most) {
        return first(most, Comparator.comparingDouble(Candidate::people));
    }

    /// When the most people come, in the same way.
    List<Stretch> fullest(int most) {
        return first(most, Comparator.comparingDouble(Candidate::people).reversed());
    }

    /// The most people in an hour of the week.
    double peak() {
        return Arrays.stream(DayOfWeek.values())
                .flatMapToDouble(day ->
                        week.hours()
                                .filter(hour -> week.isOpen(day, hour))
                                .mapToDouble(hour -> load.at(day, hour)))
                .max()
                .orElse(0);
    }

    private List<Stretch> first(int most, Comparator<Candidate> order) {
        var chosen = new ArrayList<Stretch>();
        candidates()
                .sorted(order)
                .map(Candidate::stretch)
                .filter(it -> chosen.stream().noneMatch(other -> other.day() == it.day()))
                .limit(most)
                .forEach(chosen::add);
        return List.copyOf(chosen);
    }

    private Stream<Candidate> candidates() {
        return Arrays.stream(DayOfWeek.values())
                .filter(load::isKnown)
                .flatMap(day ->
                        week.hours()
                                .mapToObj(hour -> new Stretch(day, hour, hour + TOGETHER))
                                .filter(this::isWhole)
                                .map(it -> new Candidate(it, people(it))));
    }

    private boolean isWhole(Stretch stretch) {
        for (var hour = stretch.from(); hour < stretch.until(); hour++) {
            if (hour > 23 || !week.isWhole(stretch.day(), hour)) {
                return false;
            }
        }
        return true;
    }

    private double people(Stretch stretch) {
        var people = 0.0;
        for (var hour = stretch.from(); hour < stretch.until(); hour++) {
            people += load.at(stretch.day(), hour);
        }
        return people;
    }
}
