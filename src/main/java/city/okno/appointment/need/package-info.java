/// What residents rely on in a centre, and calling for help at its entrance.
@NullMarked
package city.okno.appointment.need;

import org.jspecify.annotations.NullMarked;
