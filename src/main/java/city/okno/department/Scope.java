package city.okno.department;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What a key may do. Stored by name.
public enum Scope {
    DOCUMENTS_WRITE,
    DOCUMENTS_READ,
    /// Also: take back what was sent, and see how templates look.
    NOTICES_WRITE,
    NOTICES_READ,
    /// Also: what could not be passed on to its address.
    EVENTS_READ,
    VISITS_WRITE;

    static Set<Scope> of(String stored) {
        return Arrays.stream(stored.split(","))
                .filter(name -> !name.isEmpty())
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    static String stored(Set<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(","));
    }

    /// As departments read it: `documents:write`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
