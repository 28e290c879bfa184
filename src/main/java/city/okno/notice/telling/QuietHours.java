package city.okno.notice.telling;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// When people are left alone, in the city's zone. May lie over midnight.
record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /// When the quiet hours around this instant end; empty when it is not quiet.
    Optional<Instant> end(Instant now) {
        var local = now.atZone(zone);
        if (!isQuiet(local.toLocalTime())) {
            return Optional.empty();
        }
        var today = local.toLocalDate();
        var day = local.toLocalTime().isBefore(until) ? today : today.plusDays(1);
        return Optional.of(day.atTime(until).atZone(zone).toInstant());
    }

    private boolean isQuiet(LocalTime time) {
        var afterStart = !time.isBefore(from);
        var beforeEnd = time.isBefore(until);
        return from.isAfter(until) ? afterStart || beforeEnd : afterStart && beforeEnd;
    }
}
