package city.okno.conversation;

import city.okno.delivery.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message from a messenger, neutral. `toString` shows neither address nor content.
///
/// @param updateId the provider's id; with the channel it is unique for ever
/// @param language two letters as the messenger says; null when it does not
/// @param at when it was received
public record Inbound(
        String updateId, Address from, @Nullable String language, Instant at, Content content) {
    @Override
    public String toString() {
        return "Inbound[" + from.channel().code() + " " + content.getClass().getSimpleName() + "]";
    }
}
