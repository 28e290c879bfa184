package city.okno.appointment.closing;

import city.okno.centre.Centre;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

/// A closure as scripts show it, in one language.
///
/// @param number of the counter; 0 for all of the centre
/// @param start by the clock of the centre
/// @param displaced how many have not chosen another time yet
record ClosedHours(
        long id,
        String where,
        What what,
        int number,
        LocalDate date,
        Time time,
        LocalTime start,
        LocalTime end,
        int displaced) {

    private static final Duration NEARLY_A_DAY = Duration.ofHours(22);

    enum What {
        CENTRE,
        COUNTER
    }

    enum Time {
        DAY,
        HOURS
    }

    static ClosedHours of(StoredClosure stored, Centre centre, String language) {
        var closure = stored.closing().closure();
        var from = closure.span().from().atZone(centre.zone());
        var until = closure.span().until().atZone(centre.zone());
        boolean day =
                Duration.between(from, until).compareTo(NEARLY_A_DAY) > 0
                        && until.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new ClosedHours(
                stored.id(),
                centre.name().in(language),
                closure.counter() == null ? What.CENTRE : What.COUNTER,
                closure.counter() == null ? 0 : closure.counter(),
                from.toLocalDate(),
                day ? Time.DAY : Time.HOURS,
                from.toLocalTime(),
                until.toLocalTime(),
                stored.displaced());
    }
}
