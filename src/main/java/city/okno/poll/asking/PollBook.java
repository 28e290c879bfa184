package city.okno.poll.asking;

import city.okno.notice.Audiences;
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
    private final Audiences audiences;

    PollBook(PollRepository polls, Audiences audiences) {
        this.polls = polls;
        this.audiences = audiences;
    }

    @Override
    public Asking ask(PollDraft draft, PartyId author, Instant now) {
        if (audiences
                .named(draft.to().audience())
                .flatMap(audience -> audience.title(draft.to().argument()))
                .isEmpty()) {
            return new Asking.NobodyToAsk();
        }
        if (!draft.closes().isAfter(draft.opens()) || !draft.closes().isAfter(now)) {
            return new Asking.OutOfTime();
        }
        return new Asking.Asked(polls.insert(draft, author, now));
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
