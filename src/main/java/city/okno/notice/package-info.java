/// What to tell whom: templates, categories, preferences, quiet hours, expiry, and the way it takes
/// (the chat used last, else SMS).
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {
            "script",
            "delivery",
            "resident",
            "audit",
            "settings",
            "storage",
            "planning",
            "operations"
        })
package city.okno.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
