package city.okno.channel.telegram;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets updates that Telegram does not bring again: it keeps one for a day.
final class TelegramSeenPlanner implements Planner {

    private static final Duration KEPT = Duration.ofDays(7);

    private final TelegramSeenRepository seen;
    private final TransactionTemplate writing;

    TelegramSeenPlanner(TelegramSeenRepository seen, TransactionTemplate writing) {
        this.seen = seen;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "telegram-seen";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        writing.executeWithoutResult(_ -> seen.forgetBefore(now.minus(KEPT)));
    }
}
