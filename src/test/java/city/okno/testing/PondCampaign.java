package city.okno.testing;

import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/// The one campaign in the running application, whoever asks for it first.
public final class PondCampaign {

    private static final String CODE = "our-pond";

    private PondCampaign() {}

    public static void announce(RunningOkno okno) {
        var campaigns = okno.get(Campaigns.class);
        if (campaigns.byCode(CODE).isEmpty()) {
            var now = okno.get(TestClock.class).instant();
            okno.get(TransactionTemplate.class)
                    .executeWithoutResult(
                            _ -> campaigns.openIfDue(campaigns.announce(plan(now), now), now));
        }
    }

    private static CampaignPlan plan(Instant now) {
        var questions = List.of(new PlannedQuestion("Где присесть", "Где присесть"));
        return new CampaignPlan(
                CODE,
                "Наш пруд",
                "Наш пруд",
                0,
                new Rules(18, false, null),
                new Timetable(now, now.plus(Duration.ofDays(99)), null, null),
                List.of(new PlannedDirection("Берег", "Берег", now, questions)));
    }
}
