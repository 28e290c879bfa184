package city.okno.visit;

import city.okno.centre.Centre;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Visits of the demo city, hour by hour: many on Mondays and before noon, few after lunch. Always
/// the same for a centre and a day.
@Component
public class InventedVisits {

    private static final int CHUNK = 5000;

    /// From eight on.
    private static final double[] HOURS = {
        0.95, 1.15, 1.45, 1.5, 1.25, 1.0, 0.75, 0.7, 0.85, 1.05, 1.05, 0.85
    };

    /// Of the tickets of an hour and a counter, on average.
    private static final double PACE = 2.1;

    /// So many a counter can serve in an hour.
    private static final double MOST = 3.2;

    private final HourRepository hours;
    private final VisitSettings settings;

    InventedVisits(HourRepository hours, VisitSettings settings) {
        this.hours = hours;
        this.settings = settings;
    }

    /// Fills the weeks before `now` from which it is said when a centre is full; inside the
    /// caller's transaction.
    public void fill(Collection<Centre> centres, Instant now) {
        var sums = new ArrayList<HourSum>();
        for (var centre : centres) {
            var today = LocalDate.ofInstant(now, centre.zone());
            today.minusWeeks(settings.weeks())
                    .datesUntil(today)
                    .flatMap(day -> day(centre, day))
                    .forEach(sums::add);
        }
        for (var from = 0; from < sums.size(); from += CHUNK) {
            hours.insert(sums.subList(from, Math.min(from + CHUNK, sums.size())));
        }
    }

    private static Stream<HourSum> day(Centre centre, LocalDate day) {
        var week = UsualWeek.of(centre);
        return centre.on(day).isClosed()
                ? Stream.empty()
                : week.hours()
                        .filter(hour -> week.isOpen(day.getDayOfWeek(), hour))
                        .boxed()
                        .flatMap(hour ->
                                groups(centre).entrySet().stream()
                                        .map(it -> hour(centre, day, hour, it)));
    }

    /// How many counters there are of each group.
    private static Map<CounterGroup, Long> groups(Centre centre) {
        var groups = new EnumMap<CounterGroup, Long>(CounterGroup.class);
        for (var counter : centre.counters()) {
            switch (counter.kind()) {
                case UNIVERSAL -> groups.merge(CounterGroup.UNIVERSAL, 1L, Long::sum);
                case SKILLED -> groups.merge(CounterGroup.SPECIAL, 1L, Long::sum);
                case VIDEO -> {
                    // nobody waits in the hall for it
                }
            }
        }
        return groups;
    }

    private static HourSum hour(
            Centre centre, LocalDate day, int hour, Map.Entry<CounterGroup, Long> group) {
        var weekday = day.getDayOfWeek();
        var usual =
                PACE
                        * share(weekday)
                        * HOURS[Math.clamp(hour - 8, 0, HOURS.length - 1)]
                        * about(0.25, centre.code())
                        * about(0.2, centre.code(), weekday, hour / 2);
        var counters = group.getValue();
        var visits =
                Math.round(usual * counters * about(0.2, centre.code(), day, hour, group.getKey()));
        var busy = visits / (counters * MOST);
        var called = Math.round(visits * 0.97);
        var late = Math.round(called * Math.clamp(0.4 * (busy - 0.7), 0, 1));
        var minutes = 2 + 9 * busy * busy * busy;
        return new HourSum(
                centre.id().value(),
                day.atTime(hour, 0).atZone(centre.zone()).toInstant(),
                group.getKey(),
                Math.toIntExact(visits),
                Math.toIntExact(called),
                Math.toIntExact(late),
                Duration.ofSeconds(Math.round(called * minutes * 60)));
    }

    /// How many come on a weekday, compared with the others.
    private static double share(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 1.3;
            case TUESDAY, THURSDAY -> 0.95;
            case WEDNESDAY -> 0.9;
            case FRIDAY -> 1.0;
            case SATURDAY -> 1.1;
            case SUNDAY -> 0.85;
        };
    }

    /// About one, at most so far from it; the same for the same things.
    private static double about(double spread, Object... things) {
        // names, not hash codes: those of enums differ from one run to the next
        var text = List.of(things).toString();
        long mixed = text.hashCode() * 0x9E3779B97F4A7C15L;
        var share = (mixed >>> 11) / (double) (1L << 53);
        return 1 + spread * (2 * share - 1);
    }
}
