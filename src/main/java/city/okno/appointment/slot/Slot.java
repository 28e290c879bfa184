package city.okno.appointment.slot;

import java.time.Instant;
import java.util.Set;

/// The shortest time that can be booked, and who works then.
///
/// @param opensAt from when it can be booked
/// @param counters by their numbers
/// @param capacity how many may come with an appointment; the other counters are for those without
public record Slot(Instant start, Instant opensAt, Set<Integer> counters, int capacity) {
    public Slot {
        counters = Set.copyOf(counters);
    }
}
