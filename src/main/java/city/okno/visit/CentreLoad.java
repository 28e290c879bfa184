package city.okno.visit;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// When a centre is full and when it is not: in the hours in which it is usually open.
record CentreLoad(Load load, UsualWeek week) {

    /// So many stretches are told to residents.
    static final int CALM = 3;

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

    /// Where an hour stands between the calmest and the fullest of the hours in which it is open
    /// from beginning to end: 1 to `levels`; 0 when it is closed or nothing is known.
    int level(DayOfWeek day, int hour, int levels) {
        if (!week.isOpen(day, hour) || !load.isKnown(day)) {
            return 0;
        }
        var people = whole().summaryStatistics();
        var range = people.getMax() - people.getMin();
        var share = range > 0 ? (load.at(day, hour) - people.getMin()) / range : 0;
        return Math.clamp((int) (levels * share) + 1, 1, levels);
    }

    private DoubleStream whole() {
        return Arrays.stream(DayOfWeek.values())
                .filter(load::isKnown)
                .flatMapToDouble(day ->
                        week.hours()
                                .filter(hour -> week.isWhole(day, hour))
                                .mapToDouble(hour -> load.at(day, hour)));
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
