/// Appointments as files for the calendar of a phone (RFC 5545, RFC 5546).
@NullMarked
package city.okno.appointment.calendar;

import org.jspecify.annotations.NullMarked;
