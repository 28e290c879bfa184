/// The messengers: each sub-package implements delivery's port for one of them and hands what comes
/// in to conversation. The only place with types of the providers' SDKs.
@NullMarked
@ApplicationModule(
        displayName = "Channel",
        allowedDependencies = {
            "script",
            "delivery",
            "conversation",
            "resident",
            "media",
            "storage",
            "planning",
            "settings",
            "operations"
        })
package city.okno.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
