package city.okno.delivery.outbox;

import city.okno.planning.Planner;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Drops what is left of cancelled mailings, in short transactions: nobody waits behind a hundred
/// thousand rows. Nothing of it can leave in the meantime.
@Component
class CancelledLettersPlanner implements Planner {

    static final String NAME = "cancelled-letters";

    private static final int BATCH = 100;

    private final MailingRepository mailings;
    private final Endings endings;
    private final TransactionTemplate writing;

    CancelledLettersPlanner(
            MailingRepository mailings, Endings endings, TransactionTemplate writing) {
        this.mailings = mailings;
        this.endings = endings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    /// What is being claimed or called at this moment comes back into the queue and is dropped at
    /// the next run, or has its outcome by then.
    @Override
    public void runDue(Instant now) {
        for (var mailing : mailings.in(MailingState.CANCELLED)) {
            for (var lane : ChannelKind.values()) {
                drop(mailing, lane, now);
            }
            writing.executeWithoutResult(_ -> mailings.closeCancelled(mailing));
        }
    }

    private void drop(long mailing, ChannelKind lane, Instant now) {
        int found;
        do {
            found =
                    writing.execute(_ -> {
                        var queued = mailings.queued(mailing, lane, BATCH);
                        endings.drop(queued, "cancelled", now);
                        return queued.size();
                    });
        } while (found == BATCH);
    }
}
