package city.okno.conversation.turn;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets updates that no provider delivers again: Telegram keeps one for a day.
@Component
class InboxPlanner implements Planner {

    private static final Duration KEPT = Duration.ofDays(7);

    private final InboxRepository inbox;
    private final TransactionTemplate writing;

    InboxPlanner(InboxRepository inbox, TransactionTemplate writing) {
        this.inbox = inbox;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "conversation-inbox";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        writing.executeWithoutResult(_ -> inbox.forgetBefore(now.minus(KEPT)));
    }
}
