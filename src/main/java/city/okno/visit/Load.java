package city.okno.visit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// How many people come to a centre in an hour of a weekday, on average of the days on which
/// somebody came.
final class Load {

    /// One Monday alone says nothing about Mondays.
    private static final int FEWEST_DAYS = 2;

    private static final int HOURS = 24;

    private final Map<DayOfWeek, Set<LocalDate>> days = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, int[]> visits = new EnumMap<>(DayOfWeek.class);

    private Load() {}

    static Load of(Collection<HourSum> sums, ZoneId zone) {
        var load = new Load();
        for (var sum : sums) {
            var at = sum.hour().atZone(zone);
            var day = at.getDayOfWeek();
            load.days.computeIfAbsent(day, _ -> new HashSet<>()).add(at.toLocalDate());
            load.visits.computeIfAbsent(day, _ -> new int[HOURS])[at.getHour()] += sum.visits();
        }
        return load;
    }

    boolean isKnown(DayOfWeek day) {
        return days(day) >= FEWEST_DAYS;
    }

    /// @param hour 0–23
    double at(DayOfWeek day, int hour) {
        return isKnown(day)
                ? (double) visits.getOrDefault(day, new int[HOURS])[hour] / days(day)
                : 0;
    }

    private int days(DayOfWeek day) {
        return days.getOrDefault(day, Set.of()).size();
    }
}
