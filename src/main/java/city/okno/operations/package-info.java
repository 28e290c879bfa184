/// What whoever runs Okno sees of it: incident numbers, the log, the address at the start.
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package city.okno.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
