/// The people: accounts in messengers, proved phones, persons, consent, language, roles, and the
/// right to see, export and erase what is stored.
@NullMarked
@ApplicationModule(
        displayName = "Resident",
        allowedDependencies = {"script", "delivery", "audit", "settings", "storage", "planning"})
package city.okno.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
