package city.okno.channel.sms;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets the numbers of SMS that came in long ago.
@Component
class TwilioMessagePlanner implements Planner {

    private static final Duration KEPT = Duration.ofDays(400);

    private final TwilioMessageRepository messages;
    private final TransactionTemplate writing;

    TwilioMessagePlanner(TwilioMessageRepository messages, TransactionTemplate writing) {
        this.messages = messages;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "twilio-messages";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(6);
    }

    @Override
    public void runDue(Instant now) {
        writing.executeWithoutResult(_ -> messages.forgetBefore(now.minus(KEPT)));
    }
}
