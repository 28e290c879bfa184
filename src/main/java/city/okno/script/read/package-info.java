/// From YAML to flows whose names are not yet proved.
@NullMarked
package city.okno.script.read;

import org.jspecify.annotations.NullMarked;
