package city.okno.poll.news;

import city.okno.notice.Audience;
import city.okno.notice.Audiences;
import city.okno.notice.NumberedAudience;
import city.okno.poll.Poll;
import city.okno.poll.PollId;
import city.okno.poll.Polls;
import city.okno.script.PartyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Whom a poll asks and who has not answered it yet. The argument is its number.
///
/// The doors are looked for when they are used: they know all audiences, and so this one.
@Component
class Unanswered extends NumberedAudience {

    static final String NAME = "unanswered";

    private final ObjectProvider<Polls> polls;
    private final ObjectProvider<Audiences> audiences;
    private final AnsweredRepository answered;

    Unanswered(
            ObjectProvider<Polls> polls,
            ObjectProvider<Audiences> audiences,
            AnsweredRepository answered) {
        this.polls = polls;
        this.audiences = audiences;
        this.answered = answered;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Optional<String> title(long poll) {
        return asked(poll).flatMap(asked -> asked.audience().title(asked.argument()));
    }

    /// All whom the poll asks: how many have answered is for its results to tell.
    @Override
    protected long count(long poll) {
        return asked(poll).map(it -> it.audience().count(it.argument())).orElse(0L);
    }

    @Override
    protected List<PartyId> page(long poll, PartyId after, int limit) {
        return asked(poll).map(asked -> page(poll, asked, after, limit)).orElse(List.of());
    }

    /// Reads on until the page is full: only the last page may have fewer people.
    private List<PartyId> page(long poll, Asked asked, PartyId after, int limit) {
        var found = new ArrayList<PartyId>();
        var last = after;
        List<PartyId> some;
        do {
            some = asked.audience().page(asked.argument(), last, limit);
            var done = answered.among(poll, some);
            some.stream().filter(Predicate.not(done::contains)).forEach(found::add);
            last = some.isEmpty() ? last : some.getLast();
        } while (found.size() < limit && some.size() == limit);
        return found.stream().limit(limit).toList();
    }

    @Override
    protected boolean includes(long poll, PartyId person) {
        return asked(poll).filter(it -> it.audience().includes(it.argument(), person)).isPresent()
                && answered.among(poll, List.of(person)).isEmpty();
    }

    private record Asked(Audience audience, String argument) {}

    private Optional<Asked> asked(long number) {
        return polls.getObject().find(new PollId(number)).flatMap(this::asked);
    }

    private Optional<Asked> asked(Poll poll) {
        var to = poll.content().to();
        return audiences
                .getObject()
                .named(to.audience())
                .map(audience -> new Asked(audience, to.argument()));
    }
}
