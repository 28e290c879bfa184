/// What notices say of an appointment.
@NullMarked
package city.okno.appointment.telling;

import org.jspecify.annotations.NullMarked;
