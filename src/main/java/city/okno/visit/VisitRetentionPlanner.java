package city.okno.visit;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets single visits, and much later the sums of hours.
@Component
class VisitRetentionPlanner implements Planner {

    private static final int BATCH = 500;

    /// What can still be told of an hour finds all of its visits.
    private static final Duration MARGIN = Duration.ofDays(1);

    private final VisitRepository visits;
    private final HourRepository hours;
    private final QueueDayRepository queueDays;
    private final VisitSettings settings;
    private final TransactionTemplate writing;

    VisitRetentionPlanner(
            VisitRepository visits,
            HourRepository hours,
            QueueDayRepository queueDays,
            VisitSettings settings,
            TransactionTemplate writing) {
        this.visits = visits;
        this.hours = hours;
        this.queueDays = queueDays;
        this.settings = settings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "visit-retention";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        var before = now.minus(settings.keep()).minus(MARGIN);
        int done;
        do {
            done = Objects.requireNonNull(writing.execute(_ -> visits.delete(before, BATCH)));
        } while (done == BATCH);
        writing.executeWithoutResult(_ -> {
            queueDays.delete(before);
            hours.delete(now.minus(settings.keepHours()));
        });
    }
}
