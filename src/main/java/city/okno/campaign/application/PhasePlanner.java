package city.okno.campaign.application;

import city.okno.campaign.Campaign;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Moves campaigns whose date has come.
@Component
class PhasePlanner implements Planner {

    private static final int MOST = 1_000;

    private final CampaignRepository campaigns;
    private final CampaignCalendar calendar;
    private final TransactionTemplate writing;

    PhasePlanner(
            CampaignRepository campaigns, CampaignCalendar calendar, TransactionTemplate writing) {
        this.campaigns = campaigns;
        this.calendar = calendar;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "campaign-phases";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void runDue(Instant now) {
        campaigns.notClosed(MOST).stream()
                .filter(campaign -> campaign.isDue(now) || isBehind(campaign, now))
                .forEach(campaign -> writing.executeWithoutResult(_ -> move(campaign, now)));
    }

    private void move(Campaign campaign, Instant now) {
        var present = calendar.openIfDue(campaign.id(), now);
        if (isBehind(present, now)) {
            campaigns.move(present.id(), present.phase(now));
        }
    }

    private static boolean isBehind(Campaign campaign, Instant now) {
        return campaign.stored() != campaign.phase(now);
    }
}
