package city.okno.campaign.application;

import static city.okno.campaign.CampaignWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignWorld;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Phase;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PhasePlannerTest {

    private static final Instant SELECTION = NOW.plus(Duration.ofDays(10));
    private static final Instant CLOSED = NOW.plus(Duration.ofDays(30));

    private final CampaignWorld world;
    private final Campaigns campaigns;

    PhasePlannerTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.campaigns = world.get(Campaigns.class);
    }

    @Test
    void movesThroughThePhasesByTheirDates() {
        var timetable = new Timetable(NOW, SELECTION, CLOSED.minusSeconds(60), CLOSED);
        var campaign =
                world.announce(
                        new CampaignPlan(
                                "metro",
                                "Метро",
                                "О метро",
                                0,
                                new Rules(18, false, null),
                                timetable,
                                List.of()));

        assertThat(phaseAfter("metro", NOW)).isEqualTo(Phase.OPEN);
        assertThat(phaseAfter("metro", SELECTION)).isEqualTo(Phase.SELECTION);
        assertThat(campaigns.running(SELECTION)).extracting("id").containsExactly(campaign);
        assertThat(phaseAfter("metro", CLOSED)).isEqualTo(Phase.CLOSED);
        assertThat(campaigns.running(CLOSED)).isEmpty();
    }

    private Phase phaseAfter(String code, Instant now) {
        world.run("campaign-phases", now);
        return campaigns.byCode(code).orElseThrow().stored();
    }
}
