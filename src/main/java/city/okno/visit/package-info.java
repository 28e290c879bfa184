/// Visits to centres: what their queue systems tell, and Okno's own tickets; how full a centre is
/// by weekday and hour, and how long people waited. Nothing here says who came. Rules and figures:
/// `docs/visits.md`.
@NullMarked
@ApplicationModule(
        displayName = "Visit",
        allowedDependencies = {
            "script",
            "centre",
            "appointment",
            "media",
            "settings",
            "storage",
            "planning"
        })
package city.okno.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
