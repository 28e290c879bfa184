/// What happened to a department's things, kept in the transaction in which it happened, for
/// whoever reads on from where they stopped.
@NullMarked
package city.okno.department.event;

import org.jspecify.annotations.NullMarked;
