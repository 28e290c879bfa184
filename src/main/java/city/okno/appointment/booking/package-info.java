/// Holding, booking, moving and cancelling, and the audit of it.
@NullMarked
package city.okno.appointment.booking;

import org.jspecify.annotations.NullMarked;
