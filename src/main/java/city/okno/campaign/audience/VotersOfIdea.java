package city.okno.campaign.audience;

import city.okno.campaign.Idea;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.Ideas;
import city.okno.notice.Audience;
import city.okno.script.PartyId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who has voted for or against an idea. The argument is its number.
@Component
class VotersOfIdea implements Audience {

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
    public Optional<String> title(String argument) {
        return Numbers.of(argument)
                .flatMap(number -> ideas.byNumber(new IdeaNumber(number), clock.instant()))
                .map(Idea::title);
    }

    @Override
    public long count(String argument) {
        return Numbers.of(argument).map(people::voters).orElse(0L);
    }

    @Override
    public List<PartyId> page(String argument, PartyId after, int limit) {
        return Numbers.of(argument)
                .map(number -> people.voters(number, after, limit))
                .orElse(List.of());
    }

    @Override
    public boolean includes(String argument, PartyId person) {
        return Numbers.of(argument).filter(number -> people.hasVoted(number, person)).isPresent();
    }
}
