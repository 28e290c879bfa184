package city.okno.notice.link;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Forgets links that work no more, and with them the numbers.
@Component
class LinkPlanner implements Planner {

    private static final int BATCH = 500;

    private final LinkRepository links;
    private final TransactionTemplate writing;

    LinkPlanner(LinkRepository links, TransactionTemplate writing) {
        this.links = links;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "short-links";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public void runDue(Instant now) {
        int deleted;
        do {
            deleted = Objects.requireNonNull(writing.execute(_ -> links.deleteExpired(now, BATCH)));
        } while (deleted == BATCH);
    }
}
