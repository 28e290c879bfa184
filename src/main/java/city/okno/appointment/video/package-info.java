/// Where a talk by video takes place.
@NullMarked
package city.okno.appointment.video;

import org.jspecify.annotations.NullMarked;
