package city.okno.department.event;

import city.okno.department.DepartmentSettings;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets events that everybody had time to read, and with them what could not be passed on.
@Component
class EventRetentionPlanner implements Planner {

    private static final int BATCH = 500;

    private final EventFeedRepository events;
    private final DepartmentSettings settings;
    private final TransactionTemplate writing;

    EventRetentionPlanner(
            EventFeedRepository events, DepartmentSettings settings, TransactionTemplate writing) {
        this.events = events;
        this.settings = settings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "department-events";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        var before = now.minus(settings.keepEvents());
        int done;
        do {
            done = Objects.requireNonNull(writing.execute(_ -> events.delete(before, BATCH)));
        } while (done == BATCH);
    }
}
