package city.okno.campaign.audience;

import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.notice.Audience;
import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who takes part in a campaign. The argument is its id.
@Component
class Participants implements Audience {

    private final AudienceRepository people;
    private final Campaigns campaigns;
    private final Applications applications;

    Participants(AudienceRepository people, Campaigns campaigns, Applications applications) {
        this.people = people;
        this.campaigns = campaigns;
        this.applications = applications;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public Optional<String> title(String argument) {
        return Numbers.of(argument)
                .flatMap(id -> campaigns.find(new CampaignId(id)))
                .map(Campaign::title);
    }

    @Override
    public long count(String argument) {
        return Numbers.of(argument).map(people::participants).orElse(0L);
    }

    @Override
    public List<PartyId> page(String argument, PartyId after, int limit) {
        return Numbers.of(argument)
                .map(id -> people.participants(id, after, limit))
                .orElse(List.of());
    }

    @Override
    public boolean includes(String argument, PartyId person) {
        return Numbers.of(argument)
                .flatMap(id -> applications.participant(new CampaignId(id), person))
                .isPresent();
    }
}
