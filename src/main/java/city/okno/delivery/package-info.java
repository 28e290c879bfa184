/// Everything that leaves Okno: the outbox, its lanes, rate limits, attempts, receipts and retries,
/// and the buttons under messages. Owns the port [Channel] that the messengers' adapters implement.
@NullMarked
@ApplicationModule(
        displayName = "Delivery",
        allowedDependencies = {"script", "storage", "planning", "operations"})
package city.okno.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
