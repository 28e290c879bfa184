/// What features let scripts call, read from their records: names, parameters, outcomes, and the
/// plain values that cross in both directions.
@NullMarked
@NamedInterface("action")
package city.okno.script.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
