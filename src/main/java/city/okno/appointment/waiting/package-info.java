/// Offering what was freed to those who wait for it, one after the other.
@NullMarked
package city.okno.appointment.waiting;

import org.jspecify.annotations.NullMarked;
