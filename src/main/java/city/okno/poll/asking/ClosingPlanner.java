package city.okno.poll.asking;

import city.okno.planning.Planner;
import city.okno.poll.PollId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes polls whose time is over. No answer is taken after that time anyhow; this makes the end
/// known.
@Component
class ClosingPlanner implements Planner {

    private static final int BATCH = 100;

    private final PollRepository polls;
    private final PollDesk desk;
    private final TransactionTemplate writing;

    ClosingPlanner(PollRepository polls, PollDesk desk, TransactionTemplate writing) {
        this.polls = polls;
        this.desk = desk;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "poll-closing";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void runDue(Instant now) {
        List<PollId> due;
        do {
            due = polls.due(now, BATCH);
            due.forEach(poll -> writing.executeWithoutResult(_ -> desk.close(poll, now)));
        } while (due.size() == BATCH);
    }
}
