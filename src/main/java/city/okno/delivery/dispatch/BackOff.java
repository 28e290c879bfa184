package city.okno.delivery.dispatch;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long a letter waits after a failure: three times as long each time, a fifth more or less, so
/// that letters that failed together do not come back together.
final class BackOff {

    private static final int FACTOR = 3;
    private static final double JITTER = 0.2;

    private final int attempts;
    private final Duration first;
    private final Duration longest;
    private final RandomGenerator random;

    BackOff(int attempts, Duration first, Duration longest, RandomGenerator random) {
        this.attempts = attempts;
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /// @param failures how often the letter failed before this time
    /// @return null when it was the last attempt
    @Nullable Duration after(int failures) {
        if (failures + 1 >= attempts) {
            return null;
        }
        var exact =
                Math.min(
                        (double) longest.toMillis(), first.toMillis() * Math.pow(FACTOR, failures));
        return Duration.ofMillis(Math.round(exact * random.nextDouble(1 - JITTER, 1 + JITTER)));
    }
}
