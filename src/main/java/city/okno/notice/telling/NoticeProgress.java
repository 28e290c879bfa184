package city.okno.notice.telling;

import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterHeld;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.MessageSeen;
import city.okno.notice.NoticeId;
import city.okno.resident.PartyJoined;
import city.okno.resident.PhoneProved;
import city.okno.resident.Residents;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// What becomes of notices, as delivery and residents tell it, in the transaction that tells it.
@Component
class NoticeProgress {

    private final NoticeRepository notices;
    private final RungRepository rungs;
    private final NoticeSending sending;
    private final Residents residents;

    NoticeProgress(
            NoticeRepository notices,
            RungRepository rungs,
            NoticeSending sending,
            Residents residents) {
        this.notices = notices;
        this.rungs = rungs;
        this.sending = sending;
        this.residents = residents;
    }

    @EventListener
    void on(LetterEnded event) {
        if (!Envelopes.isOurs(event.owner())) {
            return;
        }
        var id = Envelopes.notice(event.owner());
        switch (event.outcome()) {
            // who has it, and whether, is told by a receipt or a press, or by nobody in time
            case SENT, UNKNOWN -> {}
            case REJECTED -> next(id, event.letter(), event.reason(), event.at());
            case DROPPED -> drop(id, event);
        }
    }

    /// An address that is closed since an earlier letter is no better than one that refuses this. A
    /// letter that its notice did not want any more ([NoticeLetters]) changes nothing, unless it is
    /// that of a digest, which says it anew.
    private void drop(NoticeId id, LetterEnded event) {
        if (event.reason().equals("unwanted")) {
            notices.find(id)
                    .filter(StoredNotice::isDigest)
                    .filter(_ -> rungs.isLatest(id, event.letter()))
                    .ifPresent(_ -> sending.goOnLater(id, event.letter(), event.at()));
        } else if (event.reason().equals("suppressed")) {
            next(id, event.letter(), event.reason(), event.at());
        } else if (!event.reason().equals("expired") || isExpired(id, event.at())) {
            end(id, event);
        } else {
            sending.goOnLater(id, event.letter(), event.at());
        }
    }

    private boolean isExpired(NoticeId id, Instant now) {
        return notices.find(id).filter(notice -> now.isBefore(notice.expiresAt())).isEmpty();
    }

    private void end(NoticeId id, LetterEnded event) {
        var ending =
                switch (event.reason()) {
                    case "superseded" -> Ending.SUPERSEDED;
                    case "erased", "cancelled" -> Ending.CANCELLED;
                    case "expired" -> expired(id, event);
                    default -> Ending.FAILED;
                };
        sending.end(id, ending, event.reason(), event.at());
    }

    /// By an earlier way it may have arrived.
    private Ending expired(NoticeId id, LetterEnded event) {
        rungs.markVoid(id, event.letter(), event.at());
        return rungs.isOnItsWay(id) ? Ending.UNCONFIRMED : Ending.EXPIRED;
    }

    private void next(NoticeId id, LetterId letter, String reason, Instant now) {
        notices.lock(id)
                .filter(_ -> rungs.isLatest(id, letter))
                .ifPresent(notice -> sending.next(notice, letter, reason, now));
    }

    @EventListener
    void on(LetterHeld event) {
        if (Envelopes.isOurs(event.owner())) {
            sending.goAround(Envelopes.notice(event.owner()), event.letter(), event.at());
        }
    }

    @EventListener
    void on(MessageSeen event) {
        if (Envelopes.isOurs(event.owner())) {
            sending.end(Envelopes.notice(event.owner()), Ending.READ, "", event.at());
        }
    }

    @EventListener
    void on(LetterReported event) {
        if (!Envelopes.isOurs(event.owner())) {
            return;
        }
        var id = Envelopes.notice(event.owner());
        switch (event.receipt()) {
            case ACCEPTED, SENT -> {}
            case UNDELIVERED -> next(id, event.letter(), event.reason(), event.at());
            case DELIVERED -> sending.end(id, Ending.DELIVERED, "", event.at());
            case READ -> sending.end(id, Ending.READ, "", event.at());
        }
    }

    /// What waits for a bare phone goes to its owner's chat when its time comes.
    @EventListener
    void on(PhoneProved event) {
        notices.claim(residents.phoneHash(event.phone()), event.party());
    }

    @EventListener
    void on(PartyJoined event) {
        notices.move(event.from(), event.to());
    }
}
