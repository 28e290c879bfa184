package city.okno.notice.telling;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Empties notices some days after their end, and deletes the rows much later.
@Component
class NoticeRetentionPlanner implements Planner {

    private static final int BATCH = 500;

    /// Longer nobody counts.
    private static final Duration PACE = Duration.ofDays(2);

    private final HistoryRepository history;
    private final CapRepository caps;
    private final NoticeSettings settings;
    private final TransactionTemplate writing;

    NoticeRetentionPlanner(
            HistoryRepository history,
            CapRepository caps,
            NoticeSettings settings,
            TransactionTemplate writing) {
        this.history = history;
        this.caps = caps;
        this.settings = settings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "notice-retention";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        all(() -> history.redact(now.minus(settings.keepBodies()), now, BATCH));
        all(() -> caps.deletePaces(now.minus(PACE), BATCH));
        all(() -> history.delete(now.minus(settings.keepRows()), BATCH));
    }

    private void all(IntSupplier batch) {
        int done;
        do {
            done = Objects.requireNonNull(writing.execute(_ -> batch.getAsInt()));
        } while (done == BATCH);
    }
}
