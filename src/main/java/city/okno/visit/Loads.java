package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.centre.CounterKind;
import city.okno.visit.HourRepository.CentreWaits;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/// What the visits of the last weeks say about centres.
@Component
class Loads {

    private final HourRepository hours;
    private final Centres centres;
    private final VisitSettings settings;

    Loads(HourRepository hours, Centres centres, VisitSettings settings) {
        this.hours = hours;
        this.centres = centres;
        this.settings = settings;
    }

    CentreLoad of(Centre centre, Instant now) {
        var from = now.minus(Duration.ofDays(7L * settings.weeks()));
        return new CentreLoad(
                Load.of(hours.of(centre.id().value(), from, now), centre.zone()),
                UsualWeek.of(centre));
    }

    /// Centres that are open now and of which something is known, those first to which the fewest
    /// people come at this hour of this weekday for each of their counters.
    List<Centre> calmest(Instant now) {
        var open = centres.all().stream().filter(it -> isOpen(it, now)).toList();
        var people = new HashMap<Centre, Double>();
        open.stream()
                .collect(Collectors.groupingBy(Centre::zone))
                .values()
                .forEach(some -> people.putAll(people(some, now)));
        return open.stream()
                .filter(people::containsKey)
                .sorted(Comparator.comparing(people::get))
                .toList();
    }

    /// @param some in one zone
    private Map<Centre, Double> people(List<Centre> some, Instant now) {
        var hour = now.atZone(some.getFirst().zone()).truncatedTo(ChronoUnit.HOURS);
        var visits =
                hours.visits(
                        LongStream.rangeClosed(1, settings.weeks())
                                .mapToObj(week -> hour.minusWeeks(week).toInstant())
                                .toList());
        var people = new HashMap<Centre, Double>();
        for (var centre : some) {
            var known = visits.get(centre.id().value());
            if (known != null) {
                people.put(centre, (double) known / counters(centre));
            }
        }
        return people;
    }

    private static boolean isOpen(Centre centre, Instant now) {
        var here = now.atZone(centre.zone());
        return centre.on(here.toLocalDate()).contains(here.toLocalTime());
    }

    private static long counters(Centre centre) {
        return Math.max(
                1, centre.counters().stream().filter(it -> it.kind() != CounterKind.VIDEO).count());
    }

    /// What people waited in each centre.
    List<CentreWaits> waits(Instant from, Instant until) {
        return hours.waits(from, until);
    }

    /// What people waited in a centre, by the kind of counters.
    Map<CounterGroup, Waits> waits(Centre centre, Instant from, Instant until) {
        var waits = new EnumMap<CounterGroup, Waits>(CounterGroup.class);
        for (var sum : hours.of(centre.id().value(), from, until)) {
            waits.merge(
                    sum.counters(), new Waits(sum.called(), sum.late(), sum.waited()), Waits::plus);
        }
        return waits;
    }
}
