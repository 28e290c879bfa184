package city.okno.appointment.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Centres as nobody would plan them: hours across changes of the clock, breaks, exceptions,
/// skills, closures, shares.
public final class RandomSchedule {

    private static final List<String> SKILLS = List.of("universal", "passport", "property");

    /// Days on which clocks change there, among them one that changes by half an hour and one that
    /// changes at midnight.
    private enum Clock {
        BERLIN("Europe/Berlin", "2026-03-29"),
        NEW_YORK("America/New_York", "2026-11-01"),
        LORD_HOWE("Australia/Lord_Howe", "2026-10-04"),
        BEIRUT("Asia/Beirut", "2026-03-29"),
        MOSCOW("Europe/Moscow", "2026-06-05");

        private final ZoneId zone;
        private final LocalDate change;

        Clock(String zone, String change) {
            this.zone = ZoneId.of(zone);
            this.change = LocalDate.parse(change);
        }
    }

    public final Random random;
    public final ZoneId zone;
    public final LocalDate day;
    public final Shop shop;

    public RandomSchedule(long seed) {
        random = new Random(seed);
        var clock = Clock.values()[random.nextInt(Clock.values().length)];
        zone = clock.zone;
        day = clock.change.plusDays(random.nextInt(-1, 2));
        var unit = Duration.ofMinutes(List.of(10, 15, 20).get(random.nextInt(3)));
        var roster = new Roster(zone, unit, 1 + random.nextInt(3), counters());
        var spans = hours();
        shop = new Shop(roster, wanted -> wanted.equals(day) ? spans : List.of());
    }

    /// One to three openings; where the clock is put forward one of them may vanish.
    private List<Span> hours() {
        var spans = new ArrayList<Span>();
        var minute = random.nextInt(300);
        for (int i = random.nextInt(3); i >= 0; i--) {
            var until = minute + 30 + random.nextInt(240);
            if (until >= 24 * 60) {
                break;
            }
            var span = Shop.span(day, time(minute), time(until), zone);
            if (span.from().isBefore(span.until())) {
                spans.add(span);
            }
            minute = until + random.nextInt(90);
        }
        return spans;
    }

    private List<Counter> counters() {
        var counters = new ArrayList<Counter>();
        for (int number = 1; number <= 1 + random.nextInt(4); number++) {
            counters.add(
                    new Counter(
                            number,
                            skills(),
                            List.of(0, 30, 50, 100).get(random.nextInt(4)),
                            closures()));
        }
        return counters;
    }

    private List<Span> closures() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        var from = instant(random.nextInt(24 * 60));
        return List.of(new Span(from, from.plus(Duration.ofMinutes(random.nextInt(1, 200)))));
    }

    public Set<String> skills() {
        var some = new HashSet<String>();
        SKILLS.stream().filter(_ -> random.nextBoolean()).forEach(some::add);
        return some;
    }

    public Instant instant(int minuteOfDay) {
        return day.atStartOfDay(zone).toInstant().plus(Duration.ofMinutes(minuteOfDay));
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute * 60L);
    }
}
