/// The API for departments: they say where documents are, and queue systems who came when. Every
/// request carries a key, which an admin makes in the chat; every refusal is a problem of RFC 9457
/// that names the field.
@NullMarked
@ApplicationModule(
        displayName = "Department",
        allowedDependencies = {
            "script",
            "document",
            "centre",
            "visit",
            "notice",
            "audit",
            "storage",
            "settings",
            "planning",
            "operations"
        })
package city.okno.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
