/// The catalogue: things of the city that people keep in readable files and others refer to, such
/// as centres and services. Features add [chapters][Chapter]; the files are proved whole before
/// anything changes, kept in the database, and read again while Okno runs.
@NullMarked
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "audit",
            "script",
            "script :: yaml",
            "script :: fault",
            "script :: flow",
            "settings",
            "storage",
            "planning"
        })
package city.okno.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
