package city.okno.conversation.turn;

import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.bundle.Library;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Session;
import city.okno.conversation.turn.SessionRepository.Stored;
import city.okno.resident.Residents;
import city.okno.storage.DatabaseTrouble;
import java.security.SecureRandom;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done about a turn that failed by our fault: the update is kept with its body, the
/// conversation stays as it was, and the resident is told a number that also stands in the log.
@Component
class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);

    private final SecureRandom random = new SecureRandom();

    private final InboxRepository inbox;
    private final SessionRepository sessions;
    private final Residents residents;
    private final Stepper stepper;
    private final Replies replies;
    private final Library library;
    private final TransactionTemplate writing;

    Incidents(
            InboxRepository inbox,
            SessionRepository sessions,
            Residents residents,
            Stepper stepper,
            Replies replies,
            Library library,
            TransactionTemplate writing) {
        this.inbox = inbox;
        this.sessions = sessions;
        this.residents = residents;
        this.stepper = stepper;
        this.replies = replies;
        this.library = library;
        this.writing = writing;
    }

    Acknowledgement keep(Turn turn, String body, Throwable failure) {
        var incident = String.format(Locale.ROOT, "%06X", random.nextInt(1 << 24));
        log.error("Incident {}: a turn in {} failed", incident, turn.update().channel(), failure);
        try {
            writing.executeWithoutResult(_ -> keepAndTell(turn, incident, body));
            return new Acknowledgement.Failed(incident);
        } catch (RuntimeException again) {
            return keepSilently(turn, incident, body, again);
        }
    }

    private void keepAndTell(Turn turn, String incident, String body) {
        inbox.accept(turn.update(), turn.now());
        inbox.keepFailed(turn.update(), incident, body);
        var party = residents.partyOf(turn.account(), turn.language(), turn.now());
        residents.lock(party);
        var session =
                sessions.find(party)
                        .map(Stored::session)
                        .orElseGet(() -> Session.begin(party.value()));
        var told = stepper.run(turn, party, session, new Event.Incident(incident));
        replies.put(told, turn.account(), library.active().hash(), turn.now());
    }

    /// Not even the apology could be made. The update must not stop the ones behind it.
    private Acknowledgement keepSilently(
            Turn turn, String incident, String body, RuntimeException again) {
        if (DatabaseTrouble.passes(again)) {
            return new Acknowledgement.NotNow();
        }
        log.error("Incident {}: the resident could not be told", incident, again);
        writing.executeWithoutResult(_ -> {
            inbox.accept(turn.update(), turn.now());
            inbox.keepFailed(turn.update(), incident, body);
        });
        return new Acknowledgement.Failed(incident);
    }
}
