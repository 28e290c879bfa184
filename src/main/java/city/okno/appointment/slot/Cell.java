package city.okno.appointment.slot;

import java.util.Set;

/// A slot and what is left of it.
///
/// @param busy counters that somebody has taken
public record Cell(Slot slot, Set<Integer> busy) {

    public Cell {
        busy = Set.copyOf(busy);
    }

    /// How many more may come with an appointment, whatever for.
    int left() {
        return slot.capacity() - busy.size();
    }

    boolean free(int counter) {
        return slot.counters().contains(counter) && !busy.contains(counter);
    }
}
