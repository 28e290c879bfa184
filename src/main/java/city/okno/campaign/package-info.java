/// Crowdsourcing campaigns: who may take part, what they propose, how they vote, and which idea is
/// shown to whom next. Reasons: `docs/decisions/0070-a-card-is-drawn-from-a-sample.md` and 0071.
///
/// The doors stand here ([Campaigns], [Applications], [Ideas], [Votes], [Deck]); what they do
/// stands in one sub-package per topic. Every door that writes is called inside a transaction.
@NullMarked
@ApplicationModule(
        displayName = "Campaign",
        allowedDependencies = {
            "script",
            "search",
            "resident",
            "notice",
            "media",
            "audit",
            "storage",
            "planning",
            "settings"
        })
package city.okno.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
