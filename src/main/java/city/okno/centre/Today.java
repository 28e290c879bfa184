package city.okno.centre;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.stream.Collectors;

/// How a centre stands at one moment.
///
/// @param standing whether one can go in
/// @param at the next change of today; midnight when none comes
record Today(OpenHours hours, Standing standing, LocalTime at) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /// Names are cases of the words.
    enum Standing {
        OPEN,
        /// Closed now, open later today.
        LATER,
        /// Was open today.
        OVER,
        CLOSED
    }

    static Today of(Centre centre, Instant now) {
        var here = now.atZone(centre.zone());
        var hours = centre.on(here.toLocalDate());
        var time = here.toLocalTime();
        if (hours.isClosed()) {
            return new Today(hours, Standing.CLOSED, LocalTime.MIN);
        }
        var present = hours.intervals().stream().filter(it -> it.contains(time)).findFirst();
        if (present.isPresent()) {
            return new Today(hours, Standing.OPEN, present.get().until());
        }
        return hours.intervals().stream()
                .map(Interval::from)
                .filter(time::isBefore)
                .min(Comparator.naturalOrder())
                .map(next -> new Today(hours, Standing.LATER, next))
                .orElse(new Today(hours, Standing.OVER, LocalTime.MIN));
    }

    /// `08:00–13:00, 13:30–19:00`; empty when it is closed.
    static String text(OpenHours hours) {
        return hours.intervals().stream()
                .map(it -> CLOCK.format(it.from()) + "–" + CLOCK.format(it.until()))
                .collect(Collectors.joining(", "));
    }
}
