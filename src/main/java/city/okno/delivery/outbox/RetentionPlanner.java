package city.okno.delivery.outbox;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets old letters.
@Component
class RetentionPlanner implements Planner {

    private static final int BATCH = 500;

    private final RetentionRepository old;
    private final RetentionSettings keep;
    private final TransactionTemplate writing;

    RetentionPlanner(RetentionRepository old, RetentionSettings keep, TransactionTemplate writing) {
        this.old = old;
        this.keep = keep;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        whileFull(() -> old.redact(now.minus(keep.bodies()), BATCH, now));
        whileFull(() -> old.delete(now.minus(keep.letters()), BATCH));
        writing.executeWithoutResult(_ -> old.deleteParked(now.minus(keep.bodies())));
    }

    /// Short transactions: on H2 nobody else writes meanwhile.
    private void whileFull(IntSupplier batch) {
        int done;
        do {
            done = writing.execute(_ -> batch.getAsInt());
        } while (done == BATCH);
    }
}
