package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.CentreId;
import city.okno.centre.Centres;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How people waited in all centres, for those who answer for it.
@Component
class WaitActions implements Actions {

    /// What fits into one message.
    private static final int SHOWN = 20;

    private static final String ALL = "";

    private final Loads loads;
    private final Centres centres;

    WaitActions(Loads loads, Centres centres) {
        this.loads = loads;
        this.centres = centres;
    }

    /// @param period `week`, `month` or `quarter`
    record Of(String period) {}

    /// Waits of a period.
    sealed interface Waited {
        /// @param city all centres together
        /// @param centres those with the most late ones first
        /// @param more centres that are not shown
        record Some(Line city, List<Line> centres, int more) implements Waited {}

        record None() implements Waited {}

        record NotAllowed() implements Waited {}
    }

    /// Waits at universal and at special counters.
    ///
    /// @param universal whether enough is known of them
    /// @param universalLate percent that waited longer than the norm
    /// @param universalMinutes the mean
    record Line(
            String name,
            boolean universal,
            int universalLate,
            int universalMinutes,
            boolean special,
            int specialLate,
            int specialMinutes) {

        static Line of(String name, Map<CounterGroup, Waits> waits) {
            var universal = waits.getOrDefault(CounterGroup.UNIVERSAL, Waits.NONE);
            var special = waits.getOrDefault(CounterGroup.SPECIAL, Waits.NONE);
            return new Line(
                    name,
                    universal.isKnown(),
                    universal.latePercent(),
                    universal.minutes(),
                    special.isKnown(),
                    special.latePercent(),
                    special.minutes());
        }

        int worst() {
            return Math.max(universal ? universalLate : 0, special ? specialLate : 0);
        }
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("visits.waits", Of.class, Waited.class, this::waits);
    }

    private Waited waits(Of with, Caller caller) {
        if (!caller.has(Role.OPERATOR) && !caller.has(Role.MODERATOR)) {
            return new Waited.NotAllowed();
        }
        var now = caller.now();
        var city = new EnumMap<CounterGroup, Waits>(CounterGroup.class);
        var byCentre = new HashMap<Long, Map<CounterGroup, Waits>>();
        for (var some : loads.waits(now.minus(length(with.period())), now)) {
            city.merge(some.counters(), some.waits(), Waits::plus);
            byCentre.computeIfAbsent(some.centre(), _ -> new EnumMap<>(CounterGroup.class))
                    .put(some.counters(), some.waits());
        }
        var lines = new ArrayList<Line>();
        byCentre.forEach((id, waits) -> lines.add(Line.of(name(id, caller.language()), waits)));
        lines.removeIf(it -> !it.universal() && !it.special());
        lines.sort(Comparator.comparingInt(Line::worst).reversed().thenComparing(Line::name));
        return lines.isEmpty()
                ? new Waited.None()
                : new Waited.Some(
                        Line.of(ALL, city),
                        lines.stream().limit(SHOWN).toList(),
                        Math.max(0, lines.size() - SHOWN));
    }

    private String name(long centre, String language) {
        return centres.find(new CentreId(centre))
                .map(Centre::name)
                .map(it -> it.in(language))
                .orElse(String.valueOf(centre));
    }

    private static Duration length(String period) {
        return switch (period) {
            case "week" -> Duration.ofDays(7);
            case "month" -> Duration.ofDays(30);
            case "quarter" -> Duration.ofDays(91);
            default -> throw new IllegalArgumentException("no period " + period);
        };
    }
}
