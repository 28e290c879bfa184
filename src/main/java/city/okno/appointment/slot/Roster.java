package city.okno.appointment.slot;

import city.okno.centre.Access;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Who works in a centre, and how its time is cut into slots.
///
/// @param unit how long a slot is; all visits take whole slots
/// @param horizon how many days ahead one can book
/// @param counters those that can be booked
public record Roster(ZoneId zone, Duration unit, int horizon, List<Counter> counters) {

    private static final int WHOLE = 100;

    public Roster {
        counters = List.copyOf(counters);
        if (unit.isNegative() || unit.isZero()) {
            throw new IllegalArgumentException("slots of " + unit);
        }
    }

    /// The slots of a day in order. They begin with each opening, and none reaches beyond its end.
    /// They can be booked from the hour on at which the centre opens on their own day, so many days
    /// before: nobody has to stay awake until midnight.
    ///
    /// @param open when the centre is open on that day, in order
    public List<Slot> slots(LocalDate day, List<Span> open) {
        return slots(day, open, new Span(Instant.MIN, Instant.MAX));
    }

    /// Those that begin in this time.
    List<Slot> slots(LocalDate day, List<Span> open, Span within) {
        var slots = new ArrayList<Slot>();
        for (var span : open) {
            var opensAt = opensAt(day, open.getFirst().from());
            for (var start = span.from();
                    !start.plus(unit).isAfter(span.until());
                    start = start.plus(unit)) {
                if (within.has(start)) {
                    slots.add(slot(start, opensAt));
                }
            }
        }
        return slots;
    }

    /// The same, less what is closed.
    Roster without(List<Closure> closures) {
        return new Roster(
                zone, unit, horizon, counters.stream().map(it -> it.without(closures)).toList());
    }

    /// Whether somebody works at a counter all that time.
    public boolean works(int counter, Span span) {
        return counters.stream().anyMatch(it -> it.number() == counter && it.works(span));
    }

    /// Whether there is a counter for all of it.
    public boolean serves(Collection<String> skills) {
        return !serving(skills).isEmpty();
    }

    /// Where all of it is served, by the numbers of the counters.
    public Set<Integer> serving(Collection<String> skills) {
        return counters.stream()
                .filter(it -> it.serves(skills))
                .map(Counter::number)
                .collect(Collectors.toSet());
    }

    /// Counters for few things first, so that those for everything stay, and those that nobody
    /// needs for themselves; then the one that was used least, so that not everybody is sent to the
    /// same.
    ///
    /// @param used how often each was; those that are missing: never
    public List<Integer> leastUsedFirst(Collection<Integer> among, Map<Integer, Long> used) {
        return among.stream()
                .sorted(
                        Comparator.<Integer>comparingInt(this::versatility)
                                .thenComparingInt(counter -> access(counter).size())
                                .thenComparingLong(counter -> used.getOrDefault(counter, 0L))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// The same counters, those first that have most of what somebody relies on.
    public List<Integer> meetingFirst(Collection<Integer> among, Set<Access> needs) {
        return among.stream()
                .sorted(Comparator.comparingInt(counter -> unmet(counter, needs).size()))
                .toList();
    }

    /// What somebody relies on that another counter has and this one has not. What no counter says
    /// anything of is a matter of the whole centre.
    public Set<Access> unmet(int counter, Set<Access> needs) {
        var offered =
                counters.stream().flatMap(it -> it.access().stream()).collect(Collectors.toSet());
        return needs.stream()
                .filter(it -> offered.contains(it) && !access(counter).contains(it))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Access> access(int counter) {
        return counters.stream()
                .filter(it -> it.number() == counter)
                .map(Counter::access)
                .findFirst()
                .orElse(Set.of());
    }

    /// How many skills it has.
    private int versatility(int counter) {
        return counters.stream()
                .filter(it -> it.number() == counter)
                .mapToInt(it -> it.skills().size())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /// How many slots so long a visit takes.
    public int units(Duration duration) {
        return (int) Math.max(1, duration.plus(unit).minusNanos(1).dividedBy(unit));
    }

    /// What a visit takes of the day: whole slots.
    public Duration length(Duration duration) {
        return unit.multipliedBy(units(duration));
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// All days of which something may be booked now.
    public List<LocalDate> days(Instant now) {
        var today = day(now);
        return today.datesUntil(today.plusDays(horizon + 1L)).toList();
    }

    private Instant opensAt(LocalDate day, Instant opening) {
        return day.minusDays(horizon)
                .atTime(opening.atZone(zone).toLocalTime())
                .atZone(zone)
                .toInstant();
    }

    private Slot slot(Instant start, Instant opensAt) {
        var span = new Span(start, start.plus(unit));
        var working = counters.stream().filter(it -> it.works(span)).toList();
        int share = working.stream().mapToInt(Counter::share).sum();
        return new Slot(
                start,
                opensAt,
                working.stream().map(Counter::number).collect(Collectors.toSet()),
                (share + WHOLE - 1) / WHOLE);
    }
}
