package city.okno.channel.telegram;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Shows how long ago Telegram answered, or what is wrong and what to do about it. A node that
/// stands by is well.
final class TelegramHealth implements HealthIndicator {

    private final TelegramPolling polling;
    private final InstantSource clock;
    private final Duration patience;

    TelegramHealth(TelegramPolling polling, InstantSource clock, Duration pollTimeout) {
        this.polling = polling;
        this.clock = clock;
        this.patience = pollTimeout.multipliedBy(3);
    }

    @Override
    public Health health() {
        var trouble = polling.trouble();
        if (!trouble.isNone()) {
            return Health.down().withDetail("trouble", trouble.sentence()).build();
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
