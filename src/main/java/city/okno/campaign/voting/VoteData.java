package city.okno.campaign.voting;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Votes. They belong to a voter, not to a party: erasure leaves them, and nothing in them says who
/// the voter was.
@Component
class VoteData implements HoldsPersonalData {

    private final Residents residents;
    private final VoteRepository votes;

    VoteData(Residents residents, VoteRepository votes) {
        this.residents = residents;
        this.votes = votes;
    }

    @Override
    public String topic() {
        return "votes";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        var kept =
                residents.voter(party).map(votes::of).orElse(List.of()).stream()
                        .map(vote ->
                                Map.of(
                                        "idea", vote.idea().value(),
                                        "stance", vote.stance().name(),
                                        "at", vote.at().toString()))
                        .toList();
        return Map.of("votes", kept);
    }

    @Override
    public void erase(PartyId party, Instant now) {}
}
