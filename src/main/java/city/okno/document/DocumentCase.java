package city.okno.document;

import city.okno.script.Phone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// A case as it is kept. `toString` shows only its place in the table.
///
/// @param phone null after its owner had it erased, or when a department only tries the API out
/// @param since when it got into this state
/// @param at of the latest event
record DocumentCase(
        long id,
        String sender,
        String number,
        String service,
        String centre,
        @Nullable Phone phone,
        DocumentStatus status,
        Instant since,
        Instant at,
        @Nullable LocalDate keepUntil) {

    private static final long UNKNOWN = -1;

    /// Nobody counts more days than these.
    private static final long COUNTED = 60;

    /// How long it still waits at the centre, 0–60 days; −1 when that is not known or does not
    /// matter.
    long daysLeft(LocalDate today) {
        if (keepUntil == null || status != DocumentStatus.READY) {
            return UNKNOWN;
        }
        var days = ChronoUnit.DAYS.between(today, keepUntil);
        return days < 0 || days > COUNTED ? UNKNOWN : days;
    }

    @Override
    public String toString() {
        return "DocumentCase[" + id + "]";
    }
}
