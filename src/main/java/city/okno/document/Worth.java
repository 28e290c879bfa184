package city.okno.document;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Until when news of a document is worth telling.
final class Worth {

    private Worth() {}

    /// So long, but not longer than it is kept.
    static Instant until(Instant now, Duration most, @Nullable LocalDate keepUntil, ZoneId zone) {
        var worth = now.plus(most);
        if (keepUntil == null) {
            return worth;
        }
        var kept = keepUntil.plusDays(1).atStartOfDay(zone).toInstant();
        return kept.isBefore(worth) ? kept : worth;
    }
}
