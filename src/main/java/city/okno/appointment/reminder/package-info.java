/// Reminding people of what they booked.
@NullMarked
package city.okno.appointment.reminder;

import org.jspecify.annotations.NullMarked;
