/// What scripts may ask of appointments.
@NullMarked
package city.okno.appointment.talk;

import org.jspecify.annotations.NullMarked;
