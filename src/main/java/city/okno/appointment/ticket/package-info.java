/// The code of an appointment, as it is shown, read out and typed.
@NullMarked
package city.okno.appointment.ticket;

import org.jspecify.annotations.NullMarked;
