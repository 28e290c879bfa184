package city.okno.poll.asking;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.notice.Audiences;
import city.okno.poll.Asking;
import city.okno.poll.Changing;
import city.okno.poll.Ending;
import city.okno.poll.PollAsked;
import city.okno.poll.PollChanged;
import city.okno.poll.PollDraft;
import city.okno.poll.PollEnded;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What moderators do with polls. Each act stands in the record of acts.
@Component
class PollDesk {

    private final PollRepository polls;
    private final Audiences audiences;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PollDesk(
            PollRepository polls,
            Audiences audiences,
            Audit audit,
            ApplicationEventPublisher events) {
        this.polls = polls;
        this.audiences = audiences;
        this.audit = audit;
        this.events = events;
    }

    Asking ask(PollDraft draft, PartyId moderator, Instant now) {
        if (!namesSomebody(draft)) {
            return new Asking.NobodyToAsk();
        }
        if (!isInTime(draft, now)) {
            return new Asking.OutOfTime();
        }
        var poll = polls.insert(draft, moderator, now);
        record(moderator, "poll.asked", poll, now);
        events.publishEvent(new PollAsked(poll, now));
        return new Asking.Asked(poll);
    }

    /// Under the lock of the poll's row nobody answers meanwhile.
    Changing change(PollId id, PollDraft draft, PartyId moderator, Instant now) {
        var poll = polls.lock(id).orElse(null);
        if (poll == null) {
            return new Changing.Unknown();
        }
        var state = poll.state(now);
        if (state == PollState.CLOSED || state == PollState.CANCELLED) {
            return new Changing.Over();
        }
        if (polls.hasAnswers(id)) {
            return new Changing.AnsweredAlready();
        }
        if (!namesSomebody(draft)) {
            return new Changing.NobodyToAsk();
        }
        if (!isInTime(draft, now)) {
            return new Changing.OutOfTime();
        }
        polls.change(id, draft);
        record(moderator, "poll.changed", id, now);
        events.publishEvent(new PollChanged(id, now));
        return new Changing.Changed(poll.edition() + 1);
    }

    Ending end(PollId id, boolean cancelled, PartyId moderator, Instant now) {
        var poll = polls.lock(id).orElse(null);
        if (poll == null) {
            return new Ending.Unknown();
        }
        var state = poll.state(now);
        if (state == PollState.CLOSED || state == PollState.CANCELLED) {
            return new Ending.OverBefore();
        }
        end(id, cancelled, now);
        record(moderator, cancelled ? "poll.cancelled" : "poll.closed", id, now);
        return new Ending.Ended();
    }

    /// Closes a poll whose time is over. Its row is held, so that no answer is on its way when its
    /// end is told.
    void close(PollId id, Instant now) {
        polls.lock(id)
                .filter(poll -> poll.end() == null && poll.state(now) == PollState.CLOSED)
                .ifPresent(poll -> end(poll.id(), false, now));
    }

    private void end(PollId poll, boolean cancelled, Instant now) {
        polls.end(poll, cancelled, now);
        events.publishEvent(new PollEnded(poll, cancelled, now));
    }

    private boolean namesSomebody(PollDraft draft) {
        var to = draft.to();
        return audiences
                .named(to.audience())
                .flatMap(audience -> audience.title(to.argument()))
                .isPresent();
    }

    private static boolean isInTime(PollDraft draft, Instant now) {
        return draft.closes().isAfter(draft.opens()) && draft.closes().isAfter(now);
    }

    private void record(PartyId moderator, String act, PollId poll, Instant now) {
        audit.record(
                new Actor.Person(moderator, Role.MODERATOR),
                act,
                Subject.of("poll", poll.value()),
                null,
                now);
    }
}
