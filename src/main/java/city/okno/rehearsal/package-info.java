/// Performs `.chat` files: conversations written down as people read them, run against the real
/// conversation, delivery and feature modules with a clock that can be set and messengers that only
/// remember.
@NullMarked
@ApplicationModule(
        displayName = "Rehearsal",
        allowedDependencies = {
            "script",
            "script :: *",
            "conversation",
            "conversation :: *",
            "delivery",
            "resident",
            "settings",
            "storage",
            "planning"
        })
package city.okno.rehearsal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
