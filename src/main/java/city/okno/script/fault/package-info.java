/// What can be wrong with a script, told so that its author can mend it.
@NullMarked
@NamedInterface("fault")
package city.okno.script.fault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
