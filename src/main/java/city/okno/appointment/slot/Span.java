package city.okno.appointment.slot;

import java.time.Instant;

/// A piece of time.
///
/// @param until the first instant that no longer belongs to it
public record Span(Instant from, Instant until) {

    boolean has(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public boolean covers(Span other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(until);
    }
}
