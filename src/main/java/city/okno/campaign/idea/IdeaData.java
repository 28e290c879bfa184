package city.okno.campaign.idea;

import city.okno.campaign.Idea;
import city.okno.resident.HoldsPersonalData;
import city.okno.resident.PartyJoined;
import city.okno.script.PartyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ideas and complaints. After erasure an idea stays, signed by nobody; of a complaint only its
/// kind stays.
@Component
class IdeaData implements HoldsPersonalData {

    private final IdeaRepository ideas;
    private final IdeaReadingRepository reading;
    private final ComplaintRepository complaints;
    private final InstantSource clock;

    IdeaData(
            IdeaRepository ideas,
            IdeaReadingRepository reading,
            ComplaintRepository complaints,
            InstantSource clock) {
        this.ideas = ideas;
        this.reading = reading;
        this.complaints = complaints;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "ideas";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of(
                "ideas",
                reading.by(party, clock.instant()).stream().map(IdeaData::plain).toList(),
                "complaints",
                complaints.kept(party));
    }

    private static Map<String, Object> plain(Idea idea) {
        return Map.of(
                "number", idea.number().value(),
                "question", idea.question(),
                "title", idea.title(),
                "text", idea.body(),
                "signed", List.copyOf(idea.signed()),
                "pictures", idea.pictures(),
                "state", idea.state().name(),
                "at", idea.submittedAt().toString());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        ideas.erase(party);
        complaints.erase(party);
    }

    @EventListener
    void joined(PartyJoined joined) {
        ideas.move(joined.from(), joined.to());
        complaints.move(joined.from(), joined.to());
    }
}
