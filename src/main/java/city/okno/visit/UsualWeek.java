package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.Interval;
import city.okno.centre.Timetable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// In which hours a centre is open in a week without exceptions.
final class UsualWeek {

    private static final LocalDate MONDAY = LocalDate.EPOCH.with(DayOfWeek.MONDAY);
    private static final int MINUTES = 60;

    private final Map<DayOfWeek, List<Interval>> hours = new EnumMap<>(DayOfWeek.class);

    private UsualWeek() {}

    static UsualWeek of(Centre centre) {
        var usual = new Timetable(centre.timetable().week(), centre.timetable().breaks(), Map.of());
        var week = new UsualWeek();
        for (var day : DayOfWeek.values()) {
            week.hours.put(day, usual.on(MONDAY.with(day)).intervals());
        }
        return week;
    }

    /// Hours in which it is open at least for some minutes, from the earliest opening to the latest
    /// closing of the week.
    IntStream hours() {
        var open =
                IntStream.range(0, 24)
                        .filter(hour -> hours.keySet().stream().anyMatch(day -> isOpen(day, hour)))
                        .toArray();
        return open.length == 0
                ? IntStream.empty()
                : IntStream.rangeClosed(open[0], open[open.length - 1]);
    }

    /// At least for some minutes of the hour.
    boolean isOpen(DayOfWeek day, int hour) {
        return minutes(day, hour) > 0;
    }

    /// From the first to the last minute of the hour.
    boolean isWhole(DayOfWeek day, int hour) {
        return minutes(day, hour) == MINUTES;
    }

    private long minutes(DayOfWeek day, int hour) {
        return hours.getOrDefault(day, List.of()).stream()
                .mapToLong(it -> shared(it, hour * MINUTES))
                .sum();
    }

    private static long shared(Interval open, int from) {
        var begins = Math.max(minute(open.from()), from);
        var ends = Math.min(minute(open.until()), from + MINUTES);
        return Math.max(0, ends - begins);
    }

    private static long minute(LocalTime time) {
        return Duration.between(LocalTime.MIN, time).toMinutes();
    }
}
