package city.okno.campaign.audience;

import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.notice.NumberedAudience;
import city.okno.script.PartyId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who takes part in a campaign. The argument is its id.
@Component
class Participants extends NumberedAudience {

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
    protected Optional<String> title(long campaign) {
        return campaigns.find(new CampaignId(campaign)).map(Campaign::title);
    }

    @Override
    protected long count(long campaign) {
        return people.participants(campaign);
    }

    @Override
    protected List<PartyId> page(long campaign, PartyId after, int limit) {
        return people.participants(campaign, after, limit);
    }

    @Override
    protected boolean includes(long campaign, PartyId person) {
        return applications.participant(new CampaignId(campaign), person).isPresent();
    }
}
