/// Runs bot scripts: the inbox, turns in order, sessions, timers and the activation of bundles.
@NullMarked
@ApplicationModule(
        displayName = "Conversation",
        allowedDependencies = {
            "script",
            "script :: *",
            "search",
            "delivery",
            "resident",
            "settings",
            "storage",
            "planning"
        })
package city.okno.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
