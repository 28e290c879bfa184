/// Closing a centre, a counter or some hours, and what becomes of those who were expected then.
@NullMarked
package city.okno.appointment.closing;

import org.jspecify.annotations.NullMarked;
