/// What a loaded bot script is: flows whose branches are already resolved to step ids, so that
/// running one needs no knowledge of its YAML. Immutable data.
@NullMarked
@NamedInterface("flow")
package city.okno.script.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
