package city.okno.appointment.slot;

import city.okno.appointment.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Where a visit fits into a day. This decides both what is offered and what is booked, so that
/// what is offered can be booked.
public final class Places {

    private final Roster roster;
    private final List<Cell> cells;
    private final int units;
    private final Set<Integer> able;

    /// @param cells of one day, in order
    public Places(Roster roster, List<Cell> cells, Visit visit) {
        this.roster = roster;
        this.cells = List.copyOf(cells);
        this.units = roster.units(visit.duration());
        this.able = roster.serving(visit.skills());
    }

    /// All that can be booked now, in order.
    ///
    /// @param earliest nobody can come before
    public List<Place> all(Instant now, Instant earliest) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> place(at, now, earliest))
                .flatMap(Optional::stream)
                .toList();
    }

    public Optional<Place> at(Instant start, Instant now, Instant earliest) {
        return IntStream.range(0, cells.size())
                .filter(at -> cells.get(at).slot().start().equals(start))
                .mapToObj(at -> place(at, now, earliest))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Place> place(int at, Instant now, Instant earliest) {
        var first = cells.get(at).slot();
        if (at + units > cells.size()
                || first.opensAt().isAfter(now)
                || first.start().isBefore(earliest)) {
            return Optional.empty();
        }
        var taken = cells.subList(at, at + units);
        int left = taken.stream().mapToInt(Cell::left).min().orElse(0);
        if (left <= 0 || interrupted(taken)) {
            return Optional.empty();
        }
        var counters = free(taken);
        return counters.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Place(first.start(), taken, counters, Math.min(left, counters.size())));
    }

    private boolean interrupted(List<Cell> taken) {
        return IntStream.range(1, taken.size())
                .anyMatch(at ->
                        !taken.get(at)
                                .slot()
                                .start()
                                .equals(taken.get(at - 1).slot().start().plus(roster.unit())));
    }

    private List<Integer> free(List<Cell> taken) {
        return roster.leastUsedFirst(
                able.stream()
                        .filter(counter -> taken.stream().allMatch(cell -> cell.free(counter)))
                        .toList(),
                Map.of());
    }
}
