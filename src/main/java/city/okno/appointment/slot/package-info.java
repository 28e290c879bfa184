/// When one can come: from hours, counters and what is taken. Pure but for the rows of what is
/// taken.
@NullMarked
package city.okno.appointment.slot;

import org.jspecify.annotations.NullMarked;
