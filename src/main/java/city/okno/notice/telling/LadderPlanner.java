package city.okno.notice.telling;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the next way with what was not confirmed by its deadline, and with what could not leave
/// before the night.
@Component
class LadderPlanner implements Planner {

    private static final int BATCH = 100;

    private final NoticeRepository notices;
    private final NoticeSending sending;
    private final TransactionTemplate writing;

    LadderPlanner(NoticeRepository notices, NoticeSending sending, TransactionTemplate writing) {
        this.notices = notices;
        this.sending = sending;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "notice-ladder";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    /// Afterwards a notice is due later or never: none comes twice in one run.
    @Override
    public void runDue(Instant now) {
        int done;
        do {
            var due = notices.nextDue(now, BATCH);
            due.forEach(id -> writing.executeWithoutResult(_ -> sending.climb(id, now)));
            done = due.size();
        } while (done == BATCH);
    }
}
