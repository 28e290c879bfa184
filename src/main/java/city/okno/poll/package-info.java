/// Micro-polls: what the city asks, whom, and what they answered. Reasons:
/// `docs/decisions/0112-what-stays-of-an-answer.md`.
///
/// The doors stand here ([Polls], [Answers], [Results]); what they do stands in one sub-package per
/// topic. Every door that writes is called inside a transaction. Nothing shows what people
/// answered, or how many, but through [Results], which decides who may see it.
@NullMarked
@ApplicationModule(
        displayName = "Poll",
        allowedDependencies = {
            "script",
            "resident",
            "notice",
            "campaign",
            "media",
            "audit",
            "storage",
            "planning",
            "settings"
        })
package city.okno.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
