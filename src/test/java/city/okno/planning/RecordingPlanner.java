package city.okno.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells of its runs and, when asked to, fails.
class RecordingPlanner implements Planner {

    final AtomicInteger failures = new AtomicInteger();
    final BlockingQueue<Instant> runs = new LinkedBlockingQueue<>();
    private final String name;

    RecordingPlanner(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        runs.add(now);
        if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    boolean ranWithin(Duration time) throws InterruptedException {
        return runs.poll(time.toMillis(), TimeUnit.MILLISECONDS) != null;
    }
}
