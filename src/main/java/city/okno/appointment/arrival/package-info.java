/// Coming: residents who say that they are there, by the code at the entrance or by where they are,
/// or that they will be late.
@NullMarked
package city.okno.appointment.arrival;

import org.jspecify.annotations.NullMarked;
