/// Coming for a document that waits in a centre.
@NullMarked
package city.okno.appointment.pickup;

import org.jspecify.annotations.NullMarked;
