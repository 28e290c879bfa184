package city.okno.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that a test moves. Like Okno's own it shows no more than microseconds.
public final class TestClock implements InstantSource {

    /// Where a standing clock stands unless the test says otherwise: a Monday, 12:00 in Moscow.
    public static final Instant MONDAY_NOON = Instant.parse("2026-11-23T09:00:00Z");

    private final InstantSource ticking;
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    private TestClock(InstantSource ticking) {
        this.ticking = ticking;
    }

    /// Stands still until it is moved.
    public static TestClock standing() {
        return standingAt(MONDAY_NOON);
    }

    public static TestClock standingAt(Instant instant) {
        return new TestClock(InstantSource.fixed(instant));
    }

    /// Runs by itself, for the whole application, whose threads wait for time to pass.
    public static TestClock running() {
        return new TestClock(InstantSource.system());
    }

    @Override
    public Instant instant() {
        return ticking.instant().plus(offset.get()).truncatedTo(ChronoUnit.MICROS);
    }

    public void advance(Duration by) {
        offset.updateAndGet(by::plus);
    }

    /// Jumps, forth or back.
    public void set(Instant to) {
        advance(Duration.between(instant(), to));
    }
}
