/// YAML as the scripts use it: every value knows its place; nothing is guessed from plain text;
/// anchors, aliases, merge keys and tags are refused.
@NullMarked
@NamedInterface("yaml")
package city.okno.script.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
