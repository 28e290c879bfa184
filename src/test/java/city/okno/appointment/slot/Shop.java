package city.okno.appointment.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A centre for tests.
public record Shop(Roster roster, Function<LocalDate, List<Span>> hours) implements Timetable {

    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    public static final Duration UNIT = Duration.ofMinutes(15);

    /// Open each day from 8 to 20, a fortnight ahead; so many counters that do everything.
    public static Shop of(int counters) {
        return of(
                IntStream.rangeClosed(1, counters)
                        .mapToObj(it -> counter(it, "universal", "passport"))
                        .toList());
    }

    public static Shop of(List<Counter> counters) {
        return new Shop(
                new Roster(MOSCOW, UNIT, 14, counters),
                day -> List.of(span(day, LocalTime.of(8, 0), LocalTime.of(20, 0), MOSCOW)));
    }

    public Shop open(LocalTime from, LocalTime until) {
        return new Shop(roster, day -> List.of(span(day, from, until, roster.zone())));
    }

    public static Counter counter(int number, String... skills) {
        return new Counter(number, Set.of(skills), 100, List.of());
    }

    public static Span span(LocalDate day, LocalTime from, LocalTime until, ZoneId zone) {
        return new Span(
                day.atTime(from).atZone(zone).toInstant(),
                day.atTime(until).atZone(zone).toInstant());
    }

    @Override
    public List<Span> open(LocalDate day) {
        return hours.apply(day);
    }
}
