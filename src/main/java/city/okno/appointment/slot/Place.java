package city.okno.appointment.slot;

import java.time.Instant;
import java.util.List;

/// When a visit can begin.
///
/// @param cells that it would take, in order
/// @param counters that are free all that time, the one to be taken first; never empty
/// @param count how many such visits can begin then at once: the smaller of what the counters and
///   what the slots allow
public record Place(Instant start, List<Cell> cells, List<Integer> counters, int count) {
    public Place {
        cells = List.copyOf(cells);
        counters = List.copyOf(counters);
    }

    /// The same with its counters in this order.
    public Place withCounters(List<Integer> ordered) {
        return new Place(start, cells, ordered, count);
    }
}
