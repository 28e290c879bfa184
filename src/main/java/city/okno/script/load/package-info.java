/// From files to a proved bundle, or to everything that is wrong with them.
@NullMarked
@NamedInterface("load")
package city.okno.script.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
