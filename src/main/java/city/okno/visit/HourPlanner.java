package city.okno.visit;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds the hours up of which something new was told. It alone writes the sums, so that whoever
/// tells of visits never waits for somebody else who tells of the same hour.
@Component
class HourPlanner implements Planner {

    static final String NAME = "visit-hours";

    /// So many hours share a transaction.
    private static final int BATCH = 50;

    private final VisitRepository visits;
    private final HourRepository hours;
    private final QueueDayRepository queueDays;
    private final TransactionTemplate writing;

    HourPlanner(
            VisitRepository visits,
            HourRepository hours,
            QueueDayRepository queueDays,
            TransactionTemplate writing) {
        this.visits = visits;
        this.hours = hours;
        this.queueDays = queueDays;
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void runDue(Instant now) {
        List<QueueDayRepository.CentreDay> days;
        do {
            days = Objects.requireNonNull(writing.execute(_ -> recountSome()));
        } while (days.size() == BATCH);
        List<VisitRepository.CentreHour> due;
        do {
            due = Objects.requireNonNull(writing.execute(_ -> sumSome()));
        } while (due.size() == BATCH);
    }

    private List<QueueDayRepository.CentreDay> recountSome() {
        var due = queueDays.due(BATCH);
        due.forEach(queueDays::recount);
        return due;
    }

    /// First they are tallied, then added up: a visit that changes meanwhile is due again.
    private List<VisitRepository.CentreHour> sumSome() {
        var due = visits.due(BATCH);
        due.forEach(hour -> {
            visits.tally(hour);
            hours.sum(hour);
        });
        return due;
    }
}
