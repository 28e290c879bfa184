package city.okno.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// When a centre is open on one day.
///
/// @param intervals in their order, never touching; none when it is closed
public record OpenHours(LocalDate day, List<Interval> intervals) {

    public OpenHours {
        intervals = List.copyOf(intervals);
    }

    public boolean isClosed() {
        return intervals.isEmpty();
    }

    public boolean contains(LocalTime time) {
        return intervals.stream().anyMatch(interval -> interval.contains(time));
    }

    /// The same as instants. Where the clock is put forth or back meanwhile, an interval lasts an
    /// hour less or more; one that falls into the missing hour is left out.
    public List<Span> in(ZoneId zone) {
        return intervals.stream()
                .map(it ->
                        new Span(
                                day.atTime(it.from()).atZone(zone).toInstant(),
                                day.atTime(it.until()).atZone(zone).toInstant()))
                .filter(span -> span.from().isBefore(span.until()))
                .toList();
    }

    /// @param until the first instant that no longer belongs to it
    public record Span(Instant from, Instant until) {}
}
