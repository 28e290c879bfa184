package city.okno.visit;

import java.time.DayOfWeek;

/// Some hours of a weekday.
///
/// @param from hour of its beginning
/// @param until hour of its end, at most 24
record Stretch(DayOfWeek day, int from, int until) {

    boolean contains(DayOfWeek weekday, int hour) {
        return day == weekday && from <= hour && hour < until;
    }
}
