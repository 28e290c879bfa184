package city.okno.campaign.application;

import city.okno.campaign.Campaign;
import city.okno.planning.Planners;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Opens campaigns. The caller holds the lock of the campaign's row.
@Component
class Openings {

    private final CampaignRepository campaigns;
    private final ApplicationRepository applications;
    private final OpeningRepository news;
    private final Planners planners;

    Openings(
            CampaignRepository campaigns,
            ApplicationRepository applications,
            OpeningRepository news,
            Planners planners) {
        this.campaigns = campaigns;
        this.applications = applications;
        this.news = news;
        this.planners = planners;
    }

    /// @param tellUpTo the last applicant who is to be told by notice; who opened it hears at once
    void open(Campaign campaign, int tellUpTo, Instant now) {
        campaigns.opened(campaign.id(), campaign.applicants(), now);
        var places = campaign.rules().places();
        if (places != null) {
            applications.admit(campaign.id(), places);
        }
        news.begin(campaign.id(), tellUpTo);
        planners.wake(OpeningNewsPlanner.NAME);
    }
}
