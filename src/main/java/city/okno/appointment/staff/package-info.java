/// At which centre operators work.
@NullMarked
package city.okno.appointment.staff;

import org.jspecify.annotations.NullMarked;
