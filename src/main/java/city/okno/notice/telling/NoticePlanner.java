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

    private static final int BATCH = 300;

    /// Delivery tells first of a letter that never left in time.
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final NoticeRepository notices;
    private final NoticeStart start;
    private final NoticeEndings endings;
    private final Caps caps;
    private final TransactionTemplate writing;

    NoticePlanner(
            NoticeRepository notices,
            NoticeStart start,
            NoticeEndings endings,
            Caps caps,
            TransactionTemplate writing) {
        this.notices = notices;
        this.caps = caps;
        this.start = start;
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
        all(() -> notices.due(now, BATCH), due -> release(due, now));
        all(
                () -> notices.expired(NoticeState.WAITING, now, BATCH),
                over -> end(over, Ending.EXPIRED, "expired", now));
        all(
                () -> notices.expired(NoticeState.ACTIVE, now.minus(GRACE), BATCH),
                over -> end(over, Ending.UNCONFIRMED, "unconfirmed", now));
    }

    /// Afterwards they are active, have ended, or wait for later than `now`: never due again in one
    /// run.
    private void release(List<NoticeId> due, Instant now) {
        // who makes a digest holds several notices: first the right to count, then the notices
        var waiting = notices.find(due);
        caps.lock(waiting, now);
        for (var wave : Waves.of(waiting, notice -> List.of(notice.to()))) {
            start.start(stillWaiting(wave), now);
        }
    }

    /// A digest of the wave before may have told them.
    private List<StoredNotice> stillWaiting(List<StoredNotice> wave) {
        return notices.lock(wave.stream().map(StoredNotice::id).toList()).stream()
                .filter(notice -> notice.state() == NoticeState.WAITING)
                .toList();
    }

    private void end(List<NoticeId> over, Ending ending, String reason, Instant now) {
        var open = notices.lock(over).stream().map(StoredNotice::id).toList();
        endings.endAll(open, ending, reason, now);
    }

    private void all(Supplier<List<NoticeId>> due, Consumer<List<NoticeId>> work) {
        List<NoticeId> batch;
        do {
            batch = due.get();
            work(batch, work);
        } while (batch.size() == BATCH);
    }

    private void work(List<NoticeId> batch, Consumer<List<NoticeId>> work) {
        if (!batch.isEmpty()) {
            writing.executeWithoutResult(_ -> work.accept(batch));
        }
    }
}
