/// What no honest program sends, to every path at which programs call.
@NullMarked
package city.okno.hostile;

import org.jspecify.annotations.NullMarked;
