package city.okno.campaign.idea;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.campaign.Applications;
import city.okno.campaign.Checks;
import city.okno.campaign.Decision;
import city.okno.campaign.Deck;
import city.okno.campaign.Idea;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Objection;
import city.okno.script.PartyId;
import city.okno.script.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// [Checks] over the module's tables. Decisions about one idea are taken one at a time, under the
/// lock of its row: the first one counts.
@Component
class ModeratorDesk implements Checks {

    private final Applications applications;
    private final Deck deck;
    private final IdeaRepository ideas;
    private final IdeaReadingRepository reading;
    private final ComplaintRepository complaints;
    private final IdeaFinder finder;
    private final IdeaNews news;
    private final Audit audit;
    private final IdeaSettings settings;

    ModeratorDesk(
            Applications applications,
            Deck deck,
            IdeaRepository ideas,
            IdeaReadingRepository reading,
            ComplaintRepository complaints,
            IdeaFinder finder,
            IdeaNews news,
            Audit audit,
            IdeaSettings settings) {
        this.applications = applications;
        this.deck = deck;
        this.ideas = ideas;
        this.reading = reading;
        this.complaints = complaints;
        this.finder = finder;
        this.news = news;
        this.audit = audit;
        this.settings = settings;
    }

    @Override
    public int waiting() {
        return reading.waiting();
    }

    @Override
    public Optional<Idea> next(@Nullable IdeaNumber after, Instant now) {
        return reading.nextWaiting(after == null ? 0 : after.value(), now);
    }

    @Override
    public boolean waits(IdeaNumber number) {
        return ideas.lock(number).filter(this::waits).isPresent();
    }

    private boolean waits(IdeaRepository.Held idea) {
        return switch (idea.state()) {
            case SUBMITTED, HIDDEN -> true;
            case PUBLISHED -> complaints.open(idea.id()) > 0;
            case REJECTED -> false;
        };
    }

    @Override
    public Decision publish(IdeaNumber number, PartyId moderator, Instant now) {
        var idea = ideas.lock(number).orElse(null);
        if (idea == null) {
            return new Decision.Unknown();
        }
        if (!idea.state().mayBecome(IdeaState.PUBLISHED)) {
            return keep(idea, now);
        }
        become(idea, IdeaState.PUBLISHED, null, now);
        settle(idea, now);
        record(moderator, "ideas.published", idea, null, now);
        var again = idea.state() == IdeaState.HIDDEN;
        ideas.authors(idea.id()).forEach(author -> news.published(author, idea, again, now));
        return new Decision.Decided(number, IdeaState.PUBLISHED);
    }

    /// What is seen already stays seen, and complaints about it are answered by that.
    private Decision keep(IdeaRepository.Held idea, Instant now) {
        if (idea.state() == IdeaState.PUBLISHED) {
            settle(idea, now);
        }
        return new Decision.NotWaiting(idea.number(), idea.state());
    }

    @Override
    public Decision reject(IdeaNumber number, Objection reason, PartyId moderator, Instant now) {
        var idea = ideas.lock(number).orElse(null);
        if (idea == null) {
            return new Decision.Unknown();
        }
        if (!waits(idea)) {
            return new Decision.NotWaiting(number, idea.state());
        }
        become(idea, IdeaState.REJECTED, reason, now);
        settle(idea, now);
        record(moderator, "ideas.rejected", idea, reason.kind() + " " + reason.text(), now);
        ideas.authors(idea.id()).forEach(author -> news.rejected(author, idea, reason, now));
        return new Decision.Decided(number, IdeaState.REJECTED);
    }

    @Override
    public Complaint complain(IdeaNumber number, PartyId party, Objection reason, Instant now) {
        var idea = ideas.lock(number).orElse(null);
        if (idea == null || idea.state() != IdeaState.PUBLISHED) {
            return new Complaint.Gone();
        }
        var voter = applications.participant(idea.campaign(), party).orElse(null);
        if (voter == null) {
            return new Complaint.NotParticipant();
        }
        deck.answered(number, voter, now);
        if (!complaints.insert(idea.id(), voter, party, reason, now)) {
            return new Complaint.HeardBefore();
        }
        var open = complaints.open(idea.id());
        var hidden = open >= settings.complaintsToHide();
        if (hidden) {
            become(idea, IdeaState.HIDDEN, null, now);
            ideas.authors(idea.id()).forEach(author -> news.hidden(author, idea, now));
        }
        news.complained(idea, reason, voter, open, hidden, now);
        return new Complaint.Heard(hidden);
    }

    private void become(
            IdeaRepository.Held idea, IdeaState next, @Nullable Objection objection, Instant now) {
        finder.changing();
        ideas.become(idea, next, objection, now);
    }

    private void settle(IdeaRepository.Held idea, Instant now) {
        complaints.settle(idea.id(), now);
        news.settled(idea.number(), now);
    }

    private void record(
            PartyId moderator,
            String act,
            IdeaRepository.Held idea,
            @Nullable String reason,
            Instant now) {
        audit.record(
                new Actor.Person(moderator, Role.MODERATOR),
                act,
                Subject.of("idea", idea.number().value()),
                reason,
                now);
    }
}
