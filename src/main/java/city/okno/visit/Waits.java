package city.okno.visit;

import java.time.Duration;

/// How long people waited in some time.
///
/// @param called of how many visits the wait is known
/// @param late how many of them waited longer than the norm
/// @param waited what they waited together
record Waits(long called, long late, Duration waited) {

    /// What cities publish: the share that waited longer.
    static final Duration NORM = Duration.ofMinutes(15);

    static final Waits NONE = new Waits(0, 0, Duration.ZERO);

    /// Fewer say nothing.
    private static final int FEWEST = 30;

    boolean isKnown() {
        return called >= FEWEST;
    }

    /// Percent that waited longer than the norm, 0–100.
    int latePercent() {
        return called == 0 ? 0 : Math.toIntExact(Math.round(100.0 * late / called));
    }

    /// The mean, in minutes.
    int minutes() {
        return called == 0 ? 0 : Math.toIntExact(Math.round(waited.toSeconds() / 60.0 / called));
    }

    Waits plus(Waits other) {
        return new Waits(called + other.called, late + other.late, waited.plus(other.waited));
    }
}
