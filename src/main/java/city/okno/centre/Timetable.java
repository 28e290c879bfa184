package city.okno.centre;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// When a centre is open: by weekday, and otherwise on certain dates. Dates come from the files,
/// never from a calendar of public holidays.
///
/// @param week a weekday that is missing is closed
/// @param breaks taken out of the hours of their weekday, also on special days
/// @param special by date
public record Timetable(
        Map<DayOfWeek, List<Interval>> week,
        Map<DayOfWeek, List<Interval>> breaks,
        Map<LocalDate, SpecialDay> special) {

    public Timetable {
        week = Map.copyOf(week);
        breaks = Map.copyOf(breaks);
        special = Map.copyOf(special);
    }

    public OpenHours on(LocalDate day) {
        var exception = special.get(day);
        var hours =
                exception == null
                        ? week.getOrDefault(day.getDayOfWeek(), List.of())
                        : exception.hours();
        for (var pause : breaks.getOrDefault(day.getDayOfWeek(), List.of())) {
            hours = hours.stream().flatMap(it -> it.without(pause).stream()).toList();
        }
        return new OpenHours(day, hours);
    }

    /// What is otherwise on a day; null when it is like every such weekday.
    public @Nullable SpecialDay exception(LocalDate day) {
        return special.get(day);
    }
}
