package city.okno.notice.broadcast;

import city.okno.delivery.Mailings;
import city.okno.notice.BroadcastProgress.State;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps broadcasts going: counts their people, asks for approval, looks how their letters went,
/// holds them in quiet hours, tops the lanes up, and ends what has nothing left to do or whose time
/// is over.
@Component
class BroadcastPlanner implements Planner {

    static final String NAME = "broadcasts";

    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final BroadcastRepository broadcasts;
    private final CursorRepository cursors;
    private final RecipientRepository recipients;
    private final Counting counting;
    private final Holding holding;
    private final LaneFilling filling;
    private final Trial trial;
    private final Reckoning reckoning;
    private final BroadcastNews news;
    private final BroadcastLanes lanes;
    private final Mailings mailings;
    private final Bulkhead bulkhead;
    private final TransactionTemplate writing;

    BroadcastPlanner(
            BroadcastRepository broadcasts,
            CursorRepository cursors,
            RecipientRepository recipients,
            Counting counting,
            Holding holding,
            LaneFilling filling,
            Trial trial,
            Reckoning reckoning,
            BroadcastNews news,
            BroadcastLanes lanes,
            Mailings mailings,
            Bulkhead bulkhead,
            TransactionTemplate writing) {
        this.broadcasts = broadcasts;
        this.cursors = cursors;
        this.recipients = recipients;
        this.counting = counting;
        this.holding = holding;
        this.filling = filling;
        this.trial = trial;
        this.reckoning = reckoning;
        this.news = news;
        this.lanes = lanes;
        this.mailings = mailings;
        this.bulkhead = bulkhead;
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return PERIOD;
    }

    @Override
    public void runDue(Instant now) {
        var prepared =
                broadcasts.open().stream()
                        .filter(it -> bulkhead.run(it, () -> prepare(it, now)))
                        .map(StoredBroadcast::id)
                        .collect(Collectors.toSet());
        var running =
                broadcasts.open().stream()
                        .filter(it -> prepared.contains(it.id()))
                        .filter(it -> it.state() == State.RUNNING && !it.held())
                        .flatMap(it -> tried(it, now).stream())
                        .toList();
        filling.fill(running, now);
        running.forEach(it -> bulkhead.run(it, () -> finish(it, now)));
    }

    /// The broadcast, if it may go on.
    private Optional<StoredBroadcast> tried(StoredBroadcast broadcast, Instant now) {
        return bulkhead.get(
                broadcast, () -> Optional.of(broadcast).filter(it -> trial.passes(it, now)));
    }

    private void prepare(StoredBroadcast broadcast, Instant now) {
        if (!now.isBefore(broadcast.what().expiresAt())) {
            end(broadcast, State.EXPIRED, now);
            return;
        }
        if (broadcast.people() == null) {
            counting.count(broadcast, now);
        }
        var by = lanes.of(broadcast.what());
        if (cursors.of(broadcast.id()).size() < by.size()) {
            ifOpen(broadcast, it -> cursors.insert(it.id(), by, now));
        }
        if (broadcast.state() == State.PROPOSED && !broadcast.announced()) {
            ifOpen(broadcast, it -> announce(it, now));
        }
        if (holding.isWrong(broadcast, PERIOD, now)) {
            ifOpen(broadcast, it -> holding.put(it, PERIOD, now));
        }
    }

    private void announce(StoredBroadcast broadcast, Instant now) {
        if (broadcast.state() == State.PROPOSED && !broadcast.announced()) {
            broadcasts.announced(broadcast.id());
            news.waits(broadcast, reckoning.of(broadcast, now), now);
        }
    }

    private void finish(StoredBroadcast broadcast, Instant now) {
        var by = lanes.of(broadcast.what());
        var everybody =
                cursors.of(broadcast.id()).stream()
                        .filter(cursor -> by.contains(cursor.lane()))
                        .allMatch(Cursor::done);
        if (everybody
                && !mailings.isBusy(broadcast.mailing())
                && !recipients.isAnybodyAwaited(broadcast.id())) {
            end(broadcast, State.FINISHED, now);
        }
    }

    private void end(StoredBroadcast broadcast, State state, Instant now) {
        ifOpen(
                broadcast,
                it -> {
                    broadcasts.end(it.id(), state, now);
                    mailings.close(it.mailing());
                });
    }

    private void ifOpen(StoredBroadcast broadcast, Consumer<StoredBroadcast> work) {
        writing.executeWithoutResult(_ ->
                broadcasts.lock(broadcast.id()).filter(StoredBroadcast::isOpen).ifPresent(work));
    }
}
