package city.okno.poll.asking;

import city.okno.notice.Audiences;
import city.okno.poll.Asking;
import city.okno.poll.Changing;
import city.okno.poll.Ending;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Polls] over the module's tables.
@Component
class PollBook implements Polls {

    private static final int MOST = 50;

    private final PollRepository polls;
    private final PollDesk desk;
    private final Audiences audiences;

    PollBook(PollRepository polls, PollDesk desk, Audiences audiences) {
        this.polls = polls;
        this.desk = desk;
        this.audiences = audiences;
    }

    @Override
    public Asking ask(PollDraft draft, PartyId moderator, Instant now) {
        return desk.ask(draft, moderator, now);
    }

    @Override
    public Changing change(PollId poll, PollDraft draft, PartyId moderator, Instant now) {
        return desk.change(poll, draft, moderator, now);
    }

    @Override
    public Ending close(PollId poll, PartyId moderator, Instant now) {
        return desk.end(poll, false, moderator, now);
    }

    @Override
    public Ending cancel(PollId poll, PartyId moderator, Instant now) {
        return desk.end(poll, true, moderator, now);
    }

    @Override
    public Optional<Poll> find(PollId poll) {
        return polls.find(poll);
    }

    @Override
    public Optional<Poll> hold(PollId poll) {
        return polls.share(poll);
    }

    @Override
    public List<Poll> openTo(PartyId party, Instant now) {
        return forParty(polls.open(now, MOST), party);
    }

    @Override
    public List<Poll> overFor(PartyId party, Instant now) {
        return forParty(polls.over(now, MOST), party);
    }

    private List<Poll> forParty(List<Poll> all, PartyId party) {
        return all.stream().filter(poll -> asks(poll, party)).toList();
    }

    @Override
    public boolean isAnswered(PollId poll) {
        return polls.hasAnswers(poll);
    }

    @Override
    public boolean asks(Poll poll, PartyId party) {
        var to = poll.content().to();
        return audiences
                .named(to.audience())
                .filter(audience -> audience.includes(to.argument(), party))
                .isPresent();
    }

    @Override
    public List<Poll> all(int most) {
        return polls.latest(most);
    }
}
