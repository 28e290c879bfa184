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

    private static final String UNANSWERED = "unanswered";

    private final DepartureRepository departures;
    private final ApplicationEventPublisher events;

    Endings(DepartureRepository departures, ApplicationEventPublisher events) {
        this.departures = departures;
        this.events = events;
    }

    /// They do not leave any more, or not again: what may have arrived at an earlier attempt ends
    /// unknown.
    ///
    /// @return how many were still to be ended: a dispatcher may have been faster
    int drop(List<OwnedLetter> letters, String reason, Instant now) {
        return (int) letters.stream().filter(letter -> isDropped(letter, reason, now)).count();
    }

    private boolean isDropped(OwnedLetter letter, String reason, Instant now) {
        if (departures.drop(letter.id(), reason, now)) {
            tell(letter, Outcome.DROPPED, reason, now);
            return true;
        }
        if (departures.giveUp(letter.id(), UNANSWERED, now)) {
            tell(letter, Outcome.UNKNOWN, UNANSWERED, now);
            return true;
        }
        return false;
    }

    /// It does not leave any more, or not again; its owner, who takes it back, is not told.
    ///
    /// @return whether no provider can have got it
    boolean withdraw(LetterId letter, Instant now) {
        if (departures.drop(letter, "withdrawn", now)) {
            return true;
        }
        departures.giveUp(letter, UNANSWERED, now);
        return false;
    }

    void bill(LetterId letter, int units) {
        events.publishEvent(new LetterBilled(letter, units));
    }

    void tell(OwnedLetter letter, Outcome outcome, String reason, Instant now) {
        events.publishEvent(
                new LetterEnded(letter.id(), letter.lane(), letter.owner(), outcome, reason, now));
    }
}
