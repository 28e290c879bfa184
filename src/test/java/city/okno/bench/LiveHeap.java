package city.okno.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/// What of the heap is in use after a collection, looked at over and over while something runs.
final class LiveHeap implements AutoCloseable {

    private static final long LOOK_SECONDS = 3;

    private final long before = live();
    private final Thread watch = Thread.ofPlatform().daemon().start(this::look);
    private volatile long most = before;

    private void look() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                most = Math.max(most, live());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Megabytes before it began.
    double before() {
        return before / 1e6;
    }

    /// Megabytes at the most.
    double most() {
        return most / 1e6;
    }

    @Override
    public void close() throws InterruptedException {
        watch.interrupt();
        watch.join();
    }
}
