/// Who seems to pass appointments on, for moderators. People are numbers here.
@NullMarked
package city.okno.appointment.suspicion;

import org.jspecify.annotations.NullMarked;
