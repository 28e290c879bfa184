package city.okno.campaign;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When a campaign goes on. A date that is null is not yet set.
///
/// @param opens not before this instant, and not before enough people have applied
/// @param selection the end of ideas and votes, exclusive
public record Timetable(
        Instant opens,
        @Nullable Instant selection,
        @Nullable Instant implementation,
        @Nullable Instant closed) {

    public Timetable {
        Objects.requireNonNull(opens);
        if (!inOrder(opens, selection)
                || !inOrder(selection, implementation)
                || !inOrder(implementation, closed)) {
            throw new IllegalArgumentException("the dates of a campaign must follow one another");
        }
    }

    /// Opens at once and has no end in sight.
    public static Timetable from(Instant opens) {
        return new Timetable(opens, null, null, null);
    }

    /// The phase that an open campaign has reached by now.
    Phase reached(Instant now) {
        if (isPast(closed, now)) {
            return Phase.CLOSED;
        }
        if (isPast(implementation, now)) {
            return Phase.IMPLEMENTATION;
        }
        return isPast(selection, now) ? Phase.SELECTION : Phase.OPEN;
    }

    private static boolean inOrder(@Nullable Instant earlier, @Nullable Instant later) {
        return later == null || (earlier != null && earlier.isBefore(later));
    }

    private static boolean isPast(@Nullable Instant at, Instant now) {
        return at != null && !now.isBefore(at);
    }
}
