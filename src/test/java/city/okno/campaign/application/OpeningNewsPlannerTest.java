package city.okno.campaign.application;

import static city.okno.campaign.CampaignWorld.NOW;
import static city.okno.campaign.CampaignWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignWorld;
import city.okno.notice.Category;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OpeningNewsPlannerTest {

    private final CampaignWorld world;

    OpeningNewsPlannerTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
    }

    @Test
    void tellsEverybodyButTheOneWhoOpenedIt() {
        var campaign = world.announce(plan("offices", 120, null));
        var people = world.participants(campaign, 120);

        world.run(OpeningNewsPlanner.NAME, NOW);

        assertThat(world.notices.count()).isEqualTo(119);
        assertThat(people.subList(0, 119))
                .allSatisfy(party ->
                        assertThat(world.notices.templatesTo(party))
                                .containsExactly("campaign.opened"));
        assertThat(world.notices.to(people.getFirst()).getFirst())
                .satisfies(notice -> {
                    assertThat(notice.category()).isEqualTo(Category.CAMPAIGN);
                    assertThat(notice.arguments()).containsEntry("applicants", 120);
                });
    }

    @Test
    void tellsNobodyTwiceNorWhoComesLater() {
        var campaign = world.announce(plan("offices", 3, null));
        world.participants(campaign, 3);
        world.run(OpeningNewsPlanner.NAME, NOW);

        var late = world.participant(campaign, "Опоздавший");
        world.run(OpeningNewsPlanner.NAME, NOW.plus(Duration.ofMinutes(1)));

        assertThat(world.notices.count()).isEqualTo(2);
        assertThat(world.notices.to(late)).isEmpty();
    }

    @Test
    void tellsThoseWithoutAPlaceSomethingElse() {
        var campaign = world.announce(plan("offices", 3, 1));
        var people = world.participants(campaign, 3);

        world.run(OpeningNewsPlanner.NAME, NOW);

        assertThat(world.notices.templatesTo(people.get(0))).containsExactly("campaign.opened");
        assertThat(world.notices.templatesTo(people.get(1)))
                .containsExactly("campaign.opened_without_you");
    }
}
