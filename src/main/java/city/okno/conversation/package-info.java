/// Runs bot scripts: the inbox, turns in order, sessions, timers and the activation of bundles.
///
/// What others may call stands here. A turn (`turn`) asks the library of scripts (`bundle`) and
/// steps the engine (`engine`), which reads answers (`answer`) and makes of a session and an event
/// the next session (`session`).
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
