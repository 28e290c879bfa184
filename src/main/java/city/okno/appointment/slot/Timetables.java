package city.okno.appointment.slot;

import java.util.Optional;

/// Where timetables come from.
@FunctionalInterface
public interface Timetables {

    /// Empty when there is no such centre, or one cannot book there.
    Optional<Timetable> of(long centre);
}
