package city.okno.notice.broadcast;

import city.okno.delivery.Mailings;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.QuietHours;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Lets the letters of a broadcast go or holds them: it is paused, or people are left alone at this
/// hour.
@Component
class Holding {

    private final BroadcastRepository broadcasts;
    private final Mailings mailings;
    private final QuietHours quiet;

    Holding(BroadcastRepository broadcasts, Mailings mailings, QuietHours quiet) {
        this.broadcasts = broadcasts;
        this.mailings = mailings;
        this.quiet = quiet;
    }

    /// Whether the letters are held and should not be, or the other way round.
    ///
    /// @param ahead until when nobody looks again
    boolean isWrong(StoredBroadcast broadcast, Duration ahead, Instant now) {
        return shouldHold(broadcast, ahead, now) != broadcast.held();
    }

    /// Inside a transaction, under the broadcast's lock.
    void put(StoredBroadcast broadcast, Duration ahead, Instant now) {
        var held = shouldHold(broadcast, ahead, now);
        broadcasts.hold(broadcast.id(), held);
        if (held) {
            mailings.hold(broadcast.mailing());
        } else {
            mailings.release(broadcast.mailing());
        }
    }

    private boolean shouldHold(StoredBroadcast broadcast, Duration ahead, Instant now) {
        return broadcast.state() == State.PAUSED
                || broadcast.state() == State.PROPOSED
                || quiet.end(now).isPresent()
                || quiet.end(now.plus(ahead)).isPresent();
    }
}
