/// When one can come: from hours and counters and what is taken. Pure; [Timetables] brings the
/// centres.
@NullMarked
package city.okno.appointment.slot;

import org.jspecify.annotations.NullMarked;
