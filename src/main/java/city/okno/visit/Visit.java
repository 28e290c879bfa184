package city.okno.visit;

import city.okno.centre.CentreId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Somebody's visit to a centre, as far as it has come. Says nothing of who it was. Times are cut
/// to seconds.
///
/// @param source who tells of it, 1–64 characters
/// @param number by which the source knows it, 1–64 characters
/// @param taken when the ticket was taken
/// @param called null: not yet, or nobody knows
/// @param served when it ended; null: not yet
public record Visit(
        String source,
        String number,
        CentreId centre,
        CounterGroup counters,
        Instant taken,
        @Nullable Instant called,
        @Nullable Instant served) {

    public Visit {
        taken = taken.truncatedTo(ChronoUnit.SECONDS);
        called = called == null ? null : called.truncatedTo(ChronoUnit.SECONDS);
        served = served == null ? null : served.truncatedTo(ChronoUnit.SECONDS);
        var late = called == null ? taken : called;
        if (late.isBefore(taken) || (served != null && served.isBefore(late))) {
            throw new IllegalArgumentException(taken + ", " + called + ", " + served);
        }
    }

    Visit calledAt(Instant call) {
        return new Visit(source, number, centre, counters, taken, call, served);
    }

    Visit endedAt(Instant end) {
        return new Visit(source, number, centre, counters, taken, called, end);
    }

    /// How far it has come.
    int progress() {
        return served != null ? 2 : called != null ? 1 : 0;
    }

    /// From the ticket to the call; null when nobody knows.
    @Nullable Duration waited() {
        return called == null ? null : Duration.between(taken, called);
    }

    /// Whether both cannot be true of one visit.
    boolean contradicts(Visit known) {
        return !centre.equals(known.centre)
                || counters != known.counters
                || !taken.equals(known.taken)
                || differ(called, known.called)
                || differ(served, known.served)
                || (served != null && known.called != null && served.isBefore(known.called));
    }

    private static boolean differ(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && !one.equals(other);
    }
}
