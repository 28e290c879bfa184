/// How somebody shows that a number is their own: by a code in an SMS, or by the word of the
/// messenger. Limits hold for each number, each chat and all together. What follows from a number
/// that was shown is drawn in `resident.person`.
@NullMarked
package city.okno.resident.code;

import org.jspecify.annotations.NullMarked;
