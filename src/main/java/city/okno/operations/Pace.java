package city.okno.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// So many in any minute for each key, and no more: a sliding log. Remembers only what was let
/// through in the last minute, on this node.
public final class Pace<K> {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int limit;
    private final ConcurrentHashMap<K, ArrayDeque<Instant>> passed = new ConcurrentHashMap<>();
    private volatile Instant swept = Instant.MIN;

    public Pace(int limit) {
        this.limit = limit;
    }

    /// @return zero when it may pass, else how long to wait
    public Duration ask(K key, Instant now) {
        sweep(now);
        var answer = new Duration[] {Duration.ZERO};
        passed.compute(key, (_, times) -> admit(times, now, answer));
        return answer[0];
    }

    private ArrayDeque<Instant> admit(
            @Nullable ArrayDeque<Instant> earlier, Instant now, Duration[] answer) {
        var times = earlier == null ? new ArrayDeque<Instant>() : earlier;
        forget(times, now);
        if (times.size() < limit) {
            times.add(now);
        } else {
            answer[0] = Duration.between(now, times.getFirst().plus(WINDOW));
        }
        return times;
    }

    private static boolean forget(ArrayDeque<Instant> times, Instant now) {
        while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
            times.removeFirst();
        }
        return times.isEmpty();
    }

    private void sweep(Instant now) {
        if (swept.isBefore(now.minus(WINDOW))) {
            swept = now;
            for (var key : passed.keySet()) {
                passed.computeIfPresent(key, (_, times) -> forget(times, now) ? null : times);
            }
        }
    }
}
