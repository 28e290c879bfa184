/// The record of acts that somebody may have to answer for: who did what to what, when and why. It
/// is only added to; there is no statement that changes or removes an entry. No personal data: a
/// person is an internal number, and a reason is about the act.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"script", "storage"})
@NullMarked
package city.okno.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
