package city.okno.centre;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/// A part of a day.
///
/// @param until the first moment that no longer belongs to it; later than `from`
public record Interval(LocalTime from, LocalTime until) {

    public Interval {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(from + " is not before " + until);
        }
    }

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    /// What is left of it without another one: nothing, one part or two.
    List<Interval> without(Interval other) {
        if (!other.from.isBefore(until) || !from.isBefore(other.until)) {
            return List.of(this);
        }
        return Stream.of(between(from, other.from), between(other.until, until))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Interval> between(LocalTime from, LocalTime until) {
        return from.isBefore(until) ? List.of(new Interval(from, until)) : List.of();
    }
}
