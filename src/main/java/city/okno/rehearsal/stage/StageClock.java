package city.okno.rehearsal.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The time of a rehearsal: it stands until it is moved.
public final class StageClock implements InstantSource {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Override
    public Instant instant() {
        return now.get();
    }

    public void set(Instant time) {
        now.set(time);
    }

    void advance(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
