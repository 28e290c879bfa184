package city.okno.poll.news;

import city.okno.notice.NumberedAudience;
import city.okno.poll.PollId;
import city.okno.poll.PollState;
import city.okno.poll.Polls;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who has answered a poll that is over. The argument is its number; before the poll is over there
/// is nobody, or the number of people would tell what is hidden.
///
/// The door is looked for when it is used: it knows all audiences, and so this one.
@Component
class Answered extends NumberedAudience {

    static final String NAME = "answered";

    private final ObjectProvider<Polls> polls;
    private final AnsweredRepository people;
    private final InstantSource clock;
    private final String language;

    Answered(
            ObjectProvider<Polls> polls,
            AnsweredRepository people,
            InstantSource clock,
            OknoSettings settings) {
        this.polls = polls;
        this.people = people;
        this.clock = clock;
        this.language = settings.languages().getFirst();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    protected Optional<String> title(long poll) {
        return polls.getObject()
                .find(new PollId(poll))
                .filter(it -> it.state(clock.instant()) == PollState.CLOSED)
                .map(it -> it.content().question().in(language));
    }

    @Override
    protected long count(long poll) {
        return isOver(poll) ? people.count(poll) : 0;
    }

    @Override
    protected List<PartyId> page(long poll, PartyId after, int limit) {
        return isOver(poll) ? people.page(poll, after, limit) : List.of();
    }

    @Override
    protected boolean includes(long poll, PartyId person) {
        return isOver(poll) && !people.among(poll, List.of(person)).isEmpty();
    }

    private boolean isOver(long poll) {
        return title(poll).isPresent();
    }
}
