package city.okno.department.api;

import city.okno.department.DepartmentSettings;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets answers that nobody asks for again.
@Component
class ReplyRetentionPlanner implements Planner {

    private static final int BATCH = 500;

    private final ReplyRepository answers;
    private final DepartmentSettings settings;
    private final TransactionTemplate writing;

    ReplyRetentionPlanner(
            ReplyRepository answers, DepartmentSettings settings, TransactionTemplate writing) {
        this.answers = answers;
        this.settings = settings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "department-answers";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        var before = now.minus(settings.keepAnswers());
        int done;
        do {
            done = Objects.requireNonNull(writing.execute(_ -> answers.delete(before, BATCH)));
        } while (done == BATCH);
    }
}
