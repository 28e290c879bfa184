package city.okno.appointment.slot;

import java.time.LocalDate;
import java.util.List;

/// A timetable with what operators closed.
record ClosedTimetable(Timetable timetable, Roster roster) implements Timetable {

    @Override
    public List<Span> open(LocalDate day) {
        return timetable.open(day);
    }
}
