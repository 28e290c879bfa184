package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets notices go whose time has come, and ends those whose time is over.
@Component
class NoticePlanner implements Planner {

    private static final int BATCH = 100;

    /// Delivery tells first of a letter that never left in time.
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final NoticeRepository notices;
    private final NoticeSending sending;
    private final NoticeEndings endings;
    private final Caps caps;
    private final TransactionTemplate writing;

    NoticePlanner(
            NoticeRepository notices,
            NoticeSending sending,
            NoticeEndings endings,
            Caps caps,
            TransactionTemplate writing) {
        this.notices = notices;
        this.caps = caps;
        this.sending = sending;
        this.endings = endings;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void runDue(Instant now) {
        all(() -> notices.due(now, BATCH), id -> release(id, now));
        all(
                () -> notices.expired(NoticeState.WAITING, now, BATCH),
                id -> endings.end(id, Ending.EXPIRED, "expired", now));
        all(
                () -> notices.expired(NoticeState.ACTIVE, now.minus(GRACE), BATCH),
                id -> endings.end(id, Ending.UNCONFIRMED, "unconfirmed", now));
    }

    /// Afterwards it is active, has ended, or waits for later than `now`: never due again in one
    /// run.
    private void release(NoticeId id, Instant now) {
        // who makes a digest holds several notices: first the right to count, then the notice
        notices.find(id).ifPresent(notice -> caps.lock(notice, now));
        notices.lock(id)
                .filter(notice -> notice.state() == NoticeState.WAITING)
                .ifPresent(notice -> sending.start(notice, now));
    }

    private void all(Supplier<List<NoticeId>> due, Consumer<NoticeId> work) {
        List<NoticeId> batch;
        do {
            batch = due.get();
            for (var id : batch) {
                writing.executeWithoutResult(_ -> work.accept(id));
            }
        } while (batch.size() == BATCH);
    }
}
