/// What somebody takes along: the ticket's code as a picture, and the appointment as a file and as
/// a link for their calendar.
@NullMarked
package city.okno.appointment.pass;

import org.jspecify.annotations.NullMarked;
