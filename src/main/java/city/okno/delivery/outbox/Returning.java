package city.okno.delivery.outbox;

import city.okno.delivery.LetterId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Letters that were marked as called come back into the queue, unless nobody wants them any more:
/// while the call was under way it could not be taken back. Inside the caller's transaction.
///
/// The owner is asked first: whoever cancels from then on waits, and finds the letter in the queue.
@Component
class Returning {

    private static final String UNWANTED = "unwanted";

    private final DepartureRepository departures;
    private final Resending resending;
    private final Endings endings;

    Returning(DepartureRepository departures, Resending resending, Endings endings) {
        this.departures = departures;
        this.resending = resending;
        this.endings = endings;
    }

    /// As if it had not been called.
    void release(Departing letter, Instant now) {
        var wanted = isWanted(letter);
        if (departures.release(letter)) {
            endUnless(wanted, letter, now);
        }
    }

    /// With one attempt more ([DepartureRepository#retry]).
    void retry(
            Departing letter,
            String reason,
            @Nullable LetterId lineage,
            boolean doubtful,
            Instant notBefore,
            Instant now) {
        var wanted = isWanted(letter);
        if (departures.retry(letter, reason, lineage, doubtful, notBefore, now)) {
            endUnless(wanted, letter, now);
        }
    }

    private boolean isWanted(Departing letter) {
        return resending.isWanted(letter.owner(), letter.id());
    }

    private void endUnless(boolean wanted, Departing letter, Instant now) {
        if (!wanted) {
            endings.drop(List.of(letter.owned()), UNWANTED, now);
        }
    }
}
