package city.okno.campaign;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Where a campaign stands. Phases only move forward, in this order.
public enum Phase {
    /// People apply; it opens when enough of them have and its date has come.
    APPLICATIONS,
    /// Ideas and votes. Applications stay open.
    OPEN,
    /// Experts choose.
    SELECTION,
    /// What was chosen is carried out.
    IMPLEMENTATION,
    CLOSED;

    private static final Map<Phase, Set<Act>> PERMITTED = new EnumMap<>(Phase.class);

    static {
        PERMITTED.put(APPLICATIONS, EnumSet.of(Act.APPLY));
        PERMITTED.put(OPEN, EnumSet.of(Act.APPLY, Act.SUBMIT, Act.VOTE));
        PERMITTED.put(SELECTION, EnumSet.noneOf(Act.class));
        PERMITTED.put(IMPLEMENTATION, EnumSet.noneOf(Act.class));
        PERMITTED.put(CLOSED, EnumSet.noneOf(Act.class));
    }

    public boolean permits(Act act) {
        return PERMITTED.getOrDefault(this, Set.of()).contains(act);
    }
}
