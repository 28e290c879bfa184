package city.okno.campaign;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where an idea stands. What comes after the vote (shortlist, experts, measures) continues this
/// table.
public enum IdeaState {
    /// A moderator has not looked yet.
    SUBMITTED,
    PUBLISHED,
    /// Complained about; nobody sees it until a moderator looks again.
    HIDDEN,
    /// Not published, or taken back; the author knows the reason.
    REJECTED;

    private static final Map<IdeaState, Set<IdeaState>> NEXT = new EnumMap<>(IdeaState.class);

    static {
        NEXT.put(SUBMITTED, EnumSet.of(PUBLISHED, REJECTED));
        NEXT.put(PUBLISHED, EnumSet.of(HIDDEN, REJECTED));
        NEXT.put(HIDDEN, EnumSet.of(PUBLISHED, REJECTED));
        NEXT.put(REJECTED, EnumSet.noneOf(IdeaState.class));
    }

    public boolean mayBecome(IdeaState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    /// Whether a moderator has to decide.
    public boolean waitsForModerator() {
        return this == SUBMITTED || this == HIDDEN;
    }
}
