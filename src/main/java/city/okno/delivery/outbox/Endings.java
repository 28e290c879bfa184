package city.okno.delivery.outbox;

import city.okno.delivery.LetterBilled;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Ends letters that no provider can have got, and tells their owners in the same transaction.
@Component
class Endings {

    private final DepartureRepository departures;
    private final ApplicationEventPublisher events;

    Endings(DepartureRepository departures, ApplicationEventPublisher events) {
        this.departures = departures;
        this.events = events;
    }

    /// @return how many were still to be dropped: a dispatcher may have been faster
    int drop(List<OwnedLetter> letters, String reason, Instant now) {
        var dropped = 0;
        for (var letter : letters) {
            if (departures.drop(letter.id(), reason, now)) {
                tell(letter, Outcome.DROPPED, reason, now);
                dropped++;
            }
        }
        return dropped;
    }

    /// Its time is over before it left, or before it left again.
    void expire(OwnedLetter letter, Instant now) {
        if (departures.giveUp(letter.id(), "unanswered", now)) {
            tell(letter, Outcome.UNKNOWN, "unanswered", now);
        } else {
            drop(List.of(letter), "expired", now);
        }
    }

    /// @return whether no provider can have got it; its owner, who takes it back, is not told
    boolean withdraw(LetterId letter, Instant now) {
        return departures.drop(letter, "withdrawn", now);
    }

    void bill(LetterId letter, int units) {
        events.publishEvent(new LetterBilled(letter, units));
    }

    void tell(OwnedLetter letter, Outcome outcome, String reason, Instant now) {
        events.publishEvent(
                new LetterEnded(letter.id(), letter.lane(), letter.owner(), outcome, reason, now));
    }
}
