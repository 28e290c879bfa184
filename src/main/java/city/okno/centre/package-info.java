/// Centres of the city: where they are, when they are open, what their counters do, and how a
/// resident finds one. They stand in the [catalogue][city.okno.catalogue].
@NullMarked
@ApplicationModule(
        displayName = "Centre",
        allowedDependencies = {"script", "search", "catalogue", "settings"})
package city.okno.centre;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
