/// Documents that departments make: cases with their states, "my documents", and the news that a
/// document is ready.
@NullMarked
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {
            "script",
            "resident",
            "notice",
            "audit",
            "settings",
            "storage",
            "planning"
        })
package city.okno.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
