package city.okno.resident;

import city.okno.script.PartyId;
import city.okno.script.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A party, as a turn needs it.
///
/// @param language two letters
/// @param languageChosen whether the person chose it; otherwise it is the messenger's word
/// @param name what the person wants to be called; null before registration
/// @param person whether a phone was proved
public record Party(
        PartyId id,
        String language,
        boolean languageChosen,
        @Nullable String name,
        boolean person,
        Set<Role> roles) {
    public Party {
        roles = Set.copyOf(roles);
    }

    public boolean isRegistered() {
        return name != null;
    }

    @Override
    public String toString() {
        return "Party[" + id.value() + "]";
    }
}
