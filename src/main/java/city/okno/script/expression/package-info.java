/// Conditions in scripts: CEL, typed while loading, pure while running.
@NullMarked
package city.okno.script.expression;

import org.jspecify.annotations.NullMarked;
