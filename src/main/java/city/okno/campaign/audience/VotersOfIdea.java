package city.okno.campaign.audience;

import city.okno.campaign.Idea;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.notice.NumberedAudience;
import city.okno.script.PartyId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who has voted for or against an idea. The argument is its number.
@Component
class VotersOfIdea extends NumberedAudience {

    private final AudienceRepository people;
    private final Ideas ideas;
    private final InstantSource clock;

    VotersOfIdea(AudienceRepository people, Ideas ideas, InstantSource clock) {
        this.people = people;
        this.ideas = ideas;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "voters";
    }

    @Override
    protected Optional<String> title(long idea) {
        return ideas.byNumber(new IdeaNumber(idea), clock.instant()).map(Idea::title);
    }

    @Override
    protected long count(long idea) {
        return people.voters(idea);
    }

    @Override
    protected List<PartyId> page(long idea, PartyId after, int limit) {
        return people.voters(idea, after, limit);
    }

    @Override
    protected boolean includes(long idea, PartyId person) {
        return people.hasVoted(idea, person);
    }
}
