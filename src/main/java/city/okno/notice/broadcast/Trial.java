package city.okno.notice.broadcast;

import city.okno.delivery.Mailings;
import city.okno.delivery.Mailings.Tally;
import city.okno.notice.BroadcastProgress.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks how the letters of a broadcast went: lets a messenger go on whose first few went well, and
/// stops the broadcast where too many fail.
@Component
class Trial {

    private static final Tally NOTHING = new Tally(0, Map.of());

    private final BroadcastRepository broadcasts;
    private final CursorRepository cursors;
    private final Holding holding;
    private final Mailings mailings;
    private final BroadcastNews news;
    private final BroadcastSettings settings;
    private final TransactionTemplate writing;

    Trial(
            BroadcastRepository broadcasts,
            CursorRepository cursors,
            Holding holding,
            Mailings mailings,
            BroadcastNews news,
            BroadcastSettings settings,
            TransactionTemplate writing) {
        this.broadcasts = broadcasts;
        this.cursors = cursors;
        this.holding = holding;
        this.mailings = mailings;
        this.news = news;
        this.settings = settings;
        this.writing = writing;
    }

    /// @return whether it may go on
    boolean passes(StoredBroadcast broadcast, Instant now) {
        var tally = mailings.tally(broadcast.mailing());
        for (var cursor : cursors.of(broadcast.id())) {
            var score = Score.of(tally.getOrDefault(cursor.lane(), NOTHING)).since(cursor);
            if (score.isBad(settings.failures())) {
                stop(broadcast, cursor, score, now);
                return false;
            }
            if (!cursor.triedOut()
                    && (cursor.done() || cursor.fed() >= cursor.firstFew(settings.firstFew()))
                    && score.isSurelyGood(settings.failures())) {
                writing.executeWithoutResult(_ -> cursors.triedOut(broadcast.id(), cursor.lane()));
            }
        }
        return true;
    }

    private void stop(StoredBroadcast broadcast, Cursor cursor, Score score, Instant now) {
        writing.executeWithoutResult(_ ->
                broadcasts
                        .lock(broadcast.id())
                        .filter(it -> it.state() == State.RUNNING)
                        .ifPresent(running -> {
                            broadcasts.state(running.id(), State.PAUSED);
                            holding.put(
                                    broadcasts.lock(running.id()).orElseThrow(),
                                    Duration.ZERO,
                                    now);
                            news.stopped(running, cursor.lane(), score, now);
                        }));
    }

    /// Somebody lets it go on: what failed so far does not count any more. Under the broadcast's
    /// lock.
    void forgive(StoredBroadcast broadcast) {
        var tally = mailings.tally(broadcast.mailing());
        for (var cursor : cursors.of(broadcast.id())) {
            var score = Score.of(tally.getOrDefault(cursor.lane(), NOTHING));
            cursors.forgive(broadcast.id(), cursor.lane(), score.ended(), score.failed());
        }
    }
}
