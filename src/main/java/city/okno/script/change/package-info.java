/// What a newer bundle of scripts means for the conversations that wait in an older one.
@NullMarked
@NamedInterface("change")
package city.okno.script.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
