package city.okno.script.flow;

import city.okno.script.ChannelKind;
import city.okno.script.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/// What stands in an event besides its content; `event.…` in scripts.
///
/// @param language two letters
/// @param zone the centre's
public record Situation(
        String language, ChannelKind channel, Set<Role> roles, Instant now, ZoneId zone) {

    public Situation {
        roles = Set.copyOf(roles);
    }

    /// Now, where the centre is.
    public ZonedDateTime here() {
        return now.atZone(zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }
}
