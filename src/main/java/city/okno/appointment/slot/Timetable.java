package city.okno.appointment.slot;

import java.time.LocalDate;
import java.util.List;

/// When one can come to a centre, as far as the centre says it.
public interface Timetable {

    Roster roster();

    /// When it is open on a day, in order; nothing when it is closed.
    List<Span> open(LocalDate day);

    /// The same, less what is closed.
    default Timetable without(List<Closure> closures) {
        return closures.isEmpty() ? this : new ClosedTimetable(this, roster().without(closures));
    }

    default List<Slot> slots(LocalDate day) {
        return roster().slots(day, open(day));
    }

    /// Those of a day that begin in this time.
    default List<Slot> slots(LocalDate day, Span within) {
        return roster().slots(day, open(day), within);
    }
}
