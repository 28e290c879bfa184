package city.okno.delivery.outbox;

import city.okno.delivery.LetterHeld;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lanes that a provider told to wait for long.
@Component
public class Closures {

    private static final int BATCH = 100;

    private final ClosureRepository closures;
    private final DepartureRepository departures;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;

    Closures(
            ClosureRepository closures,
            DepartureRepository departures,
            ApplicationEventPublisher events,
            TransactionTemplate writing) {
        this.closures = closures;
        this.departures = departures;
        this.events = events;
        this.writing = writing;
    }

    /// Until when the lane is closed; empty when it is not.
    public Optional<Instant> until(ChannelKind lane, Instant now) {
        return closures.until(lane, now);
    }

    /// Keeps it, and tells the owners of personal letters. Calls that were under way together say
    /// it again; the first one counts.
    void close(ChannelKind lane, Instant until, Instant now) {
        if (writing.execute(_ -> closures.close(lane, until, now))) {
            var last = 0L;
            List<OwnedLetter> held;
            do {
                held = tell(lane, last, now);
                last = held.isEmpty() ? last : held.getLast().id().value();
            } while (held.size() == BATCH);
        }
    }

    private List<OwnedLetter> tell(ChannelKind lane, long after, Instant now) {
        return writing.execute(_ -> {
            var held = departures.heldPersonal(lane, after, BATCH);
            held.forEach(letter ->
                    events.publishEvent(new LetterHeld(letter.id(), letter.owner(), now)));
            return held;
        });
    }
}
