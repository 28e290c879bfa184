package city.okno.campaign.application;

import city.okno.campaign.Act;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignPlan;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Direction;
import city.okno.campaign.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// [Campaigns] over the module's tables.
@Component
class CampaignCalendar implements Campaigns {

    private static final int MOST_RUNNING = 50;

    private final CampaignRepository campaigns;
    private final DirectionRepository directions;
    private final Openings openings;

    CampaignCalendar(
            CampaignRepository campaigns, DirectionRepository directions, Openings openings) {
        this.campaigns = campaigns;
        this.directions = directions;
        this.openings = openings;
    }

    @Override
    public CampaignId announce(CampaignPlan plan, Instant now) {
        var campaign = campaigns.insert(plan, now);
        for (int i = 0; i < plan.directions().size(); i++) {
            var planned = plan.directions().get(i);
            var direction = directions.insert(campaign, i + 1, planned);
            for (int j = 0; j < planned.questions().size(); j++) {
                directions.insert(direction, j + 1, planned.questions().get(j));
            }
        }
        return campaign;
    }

    @Override
    public Optional<Campaign> find(CampaignId campaign) {
        return campaigns.find(campaign);
    }

    @Override
    public Optional<Campaign> byCode(String code) {
        return campaigns.byCode(code);
    }

    @Override
    public List<Campaign> running(Instant now) {
        return campaigns.notClosed(MOST_RUNNING).stream()
                .filter(campaign -> campaign.phase(now) != Phase.CLOSED)
                .toList();
    }

    @Override
    public List<Campaign> permitting(Act act, Instant now) {
        return running(now).stream().filter(campaign -> campaign.permits(act, now)).toList();
    }

    @Override
    public List<Direction> directions(CampaignId campaign) {
        return directions.of(campaign);
    }

    @Override
    public Campaign openIfDue(CampaignId id, Instant now) {
        var campaign = campaigns.lock(id);
        if (!campaign.isDue(now)) {
            return campaign;
        }
        openings.open(campaign, campaign.applicants(), now);
        return campaigns.lock(id);
    }
}
