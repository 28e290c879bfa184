package city.okno.conversation.turn;

import city.okno.conversation.bundle.Library;
import city.okno.conversation.session.Session;
import city.okno.conversation.turn.SessionRepository.Stored;
import city.okno.conversation.turn.Turn.Result;
import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outbox;
import city.okno.delivery.Signs;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a turn inside the caller's transaction: whatever it does commits together or not at all.
@Component
class TurnTaker {

    private final InboxRepository inbox;
    private final SessionRepository sessions;
    private final TimerRepository timers;
    private final Residents residents;
    private final Outbox outbox;
    private final Signs signs;
    private final Replies replies;
    private final Stepper stepper;
    private final Library library;

    TurnTaker(
            InboxRepository inbox,
            SessionRepository sessions,
            TimerRepository timers,
            Residents residents,
            Outbox outbox,
            Signs signs,
            Replies replies,
            Stepper stepper,
            Library library) {
        this.inbox = inbox;
        this.sessions = sessions;
        this.timers = timers;
        this.residents = residents;
        this.outbox = outbox;
        this.signs = signs;
        this.replies = replies;
        this.stepper = stepper;
        this.library = library;
    }

    Result take(Turn turn) {
        if (!inbox.accept(turn.update(), turn.now())) {
            return new Result.Seen();
        }
        var party = residents.partyOf(turn.account(), turn.language(), turn.now());
        residents.lock(party);
        if (!residents.partyOf(turn.account(), turn.language(), turn.now()).equals(party)) {
            return new Result.Moved();
        }
        if (turn.fromResident()) {
            outbox.signOfLife(turn.account());
            residents.used(turn.account(), turn.now());
        }
        converse(turn, party);
        return new Result.Taken();
    }

    private void converse(Turn turn, PartyId party) {
        var before = sessions.find(party);
        var arrival = turn.arrival().apply(party);
        var session = before.map(Stored::session).orElseGet(() -> Session.begin(party.value()));
        var stepped = stepper.run(turn, party, session, arrival.event());
        var owner = stepped.party();
        stepped.timers().forEach(change -> apply(change, owner, turn.account()));
        var asked = replies.put(stepped, turn.account(), library.active().hash(), turn.now());
        var open = before.map(Stored::prompt).orElse(null);
        stepped.chosen().ifPresent(chosen -> showAnswered(arrival.pressed(), open, chosen));
        store(stepped, prompt(stepped.session(), asked, open), before.isPresent(), turn.now());
    }

    private void apply(TimerChange change, PartyId party, Address account) {
        switch (change) {
            case TimerChange.Set set ->
                    timers.set(party, account, set.visit(), set.kind().name(), set.at());
            case TimerChange.Cancel cancel -> timers.cancel(party, cancel.visit());
        }
    }

    private void showAnswered(@Nullable LetterId pressed, @Nullable LetterId open, String chosen) {
        var prompt = pressed == null ? open : pressed;
        if (prompt != null) {
            signs.answered(prompt, chosen);
        }
    }

    /// The question that stays open keeps its letter.
    private static @Nullable LetterId prompt(
            Session session, @Nullable LetterId asked, @Nullable LetterId open) {
        if (!session.asks()) {
            return null;
        }
        return asked == null ? open : asked;
    }

    private void store(Stepper.Run run, @Nullable LetterId prompt, boolean existed, Instant now) {
        var stored = new Stored(run.session(), prompt);
        if (existed && !run.joined()) {
            // a row that went away during the turn was erased: nothing of the past comes back
            if (!sessions.update(run.party(), stored, now)) {
                sessions.store(run.party(), new Stored(run.session().withoutPast(), prompt), now);
            }
        } else {
            sessions.store(run.party(), stored, now);
        }
    }
}
