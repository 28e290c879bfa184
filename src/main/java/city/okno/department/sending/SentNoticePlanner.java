package city.okno.department.sending;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets whose notices were, after the notices themselves are forgotten.
@Component
class SentNoticePlanner implements Planner {

    private static final int BATCH = 500;

    /// Longer than a notice waits and is kept afterwards (`okno.notices.keep-rows`, 400 days).
    private static final Duration KEPT = Duration.ofDays(500);

    private final SentNoticeRepository sent;
    private final TransactionTemplate writing;

    SentNoticePlanner(SentNoticeRepository sent, TransactionTemplate writing) {
        this.sent = sent;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "department-notices";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(6);
    }

    @Override
    public void runDue(Instant now) {
        var before = now.minus(KEPT);
        int done;
        do {
            done = Objects.requireNonNull(writing.execute(_ -> sent.delete(before, BATCH)));
        } while (done == BATCH);
    }
}
