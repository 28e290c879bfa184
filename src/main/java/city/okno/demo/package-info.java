/// The demo city: invented people, campaigns, ideas and polls from `config/demo/`, loaded through
/// the doors of the features into a new database when `okno.demo.enabled` is set. All of it is made
/// up; nobody in it can be reached.
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "script",
            "delivery",
            "resident",
            "campaign",
            "catalogue",
            "centre",
            "visit",
            "poll",
            "department",
            "channel",
            "settings"
        })
package city.okno.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
