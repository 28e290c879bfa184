package city.okno.channel.polling;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows how long ago the messenger answered. A node that stands by is well.
public final class PollingHealth implements HealthIndicator {

    private final Polling polling;
    private final InstantSource clock;
    private final Duration patience;

    /// @param patience after so long without an answer something is wrong
    public PollingHealth(Polling polling, InstantSource clock, Duration patience) {
        this.polling = polling;
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public Health health() {
        if (!polling.trouble().isEmpty()) {
            return Health.down().withDetail("trouble", polling.trouble()).build();
        }
        var last = polling.lastPoll();
        if (last == null) {
            return Health.up().withDetail("polling", "standing by").build();
        }
        var age = Duration.between(last, clock.instant());
        var health = age.compareTo(patience) > 0 ? Health.down() : Health.up();
        return health.withDetail("lastPollSecondsAgo", age.toSeconds()).build();
    }
}
