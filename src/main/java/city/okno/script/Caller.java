package city.okno.script;

import java.time.Instant;
import java.util.Set;

/// Who asks for an action, and when.
///
/// @param channel where the words that led here were written
/// @param language two letters; the language the party is answered in
/// @param now the instant of the event that caused the turn, in microseconds
/// @param act unique per event and call: the same update delivered again carries the same text, so
///   it serves as an idempotency key
public record Caller(
        PartyId party,
        ChannelKind channel,
        String language,
        Set<Role> roles,
        Instant now,
        String act) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
