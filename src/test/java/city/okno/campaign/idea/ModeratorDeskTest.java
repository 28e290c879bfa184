package city.okno.campaign.idea;

import static city.okno.campaign.CampaignWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignWorld;
import city.okno.campaign.Checks;
import city.okno.campaign.Checks.Complaint;
import city.okno.campaign.Decision;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Objection;
import city.okno.campaign.Objection.Kind;
import city.okno.campaign.Submission;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ModeratorDeskTest {

    private final CampaignWorld world;
    private final Checks checks;
    private PartyId moderator;
    private CampaignId campaign;
    private PartyId anna;

    ModeratorDeskTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.checks = world.get(Checks.class);
    }

    @BeforeEach
    void begin() {
        moderator = world.residents.person("Модератор", Role.MODERATOR);
        campaign = world.openCampaign();
        anna = world.participant(campaign, "Анна");
    }

    @Test
    void publishesAndTellsTheAuthor() {
        var ramp = submitted("Пандус");

        assertThat(publish(ramp)).isEqualTo(new Decision.Decided(ramp, IdeaState.PUBLISHED));

        assertThat(world.read(ramp).state()).isEqualTo(IdeaState.PUBLISHED);
        assertThat(world.notices.templatesTo(anna)).containsExactly("ideas.news_published");
    }

    @Test
    void rejectsAndTellsTheAuthorWhy() {
        var ramp = submitted("Пандус");
        var reason = new Objection(Kind.OTHER, "Это уже строят");

        assertThat(reject(ramp, reason)).isEqualTo(new Decision.Decided(ramp, IdeaState.REJECTED));

        assertThat(world.read(ramp).objection()).isEqualTo(reason);
        assertThat(world.notices.to(anna).getFirst())
                .satisfies(notice -> {
                    assertThat(notice.template()).isEqualTo("ideas.news_rejected");
                    assertThat(notice.arguments())
                            .containsEntry("kind", "OTHER")
                            .containsEntry("text", "Это уже строят");
                });
    }

    @Test
    void letsTheFirstDecisionStand() {
        var ramp = submitted("Пандус");
        reject(ramp, Objection.of(Kind.UNCLEAR));

        assertThat(publish(ramp)).isEqualTo(new Decision.NotWaiting(ramp, IdeaState.REJECTED));
        assertThat(world.notices.to(anna)).hasSize(1);
    }

    @Test
    void stopsAskingTheOtherModerators() {
        var ramp = submitted("Пандус");

        publish(ramp);

        assertThat(world.notices.superseded())
                .containsExactly("idea-duty-" + ramp.value() + "-" + moderator.value());
    }

    @Test
    void showsTheQueueInItsOrder() {
        var ramp = submitted("Пандус");
        var water = submitted("Кулер");

        assertThat(checks.waiting()).isEqualTo(2);
        assertThat(checks.next(null, NOW)).get().extracting("number").isEqualTo(ramp);
        assertThat(checks.next(ramp, NOW)).get().extracting("number").isEqualTo(water);
        assertThat(checks.next(water, NOW)).isEmpty();
    }

    @Test
    void doesNotKnowAnIdeaThatIsNotThere() {
        assertThat(publish(new IdeaNumber(99))).isEqualTo(new Decision.Unknown());
    }

    @Test
    void hidesAnIdeaAfterThreeComplaintsUntilAModeratorLooks() {
        var advert = world.idea(campaign, anna, "Покупайте наших слонов");
        var readers = world.participants(campaign, 4);

        assertThat(complain(advert, readers.get(0))).isEqualTo(new Complaint.Heard(false));
        assertThat(complain(advert, readers.get(0))).isEqualTo(new Complaint.HeardBefore());
        assertThat(complain(advert, readers.get(1))).isEqualTo(new Complaint.Heard(false));
        assertThat(complain(advert, readers.get(2))).isEqualTo(new Complaint.Heard(true));
        assertThat(complain(advert, readers.get(3))).isEqualTo(new Complaint.Gone());

        assertThat(world.read(advert).state()).isEqualTo(IdeaState.HIDDEN);
        assertThat(checks.next(null, NOW)).get().extracting("number").isEqualTo(advert);
        assertThat(world.notices.templatesTo(moderator))
                .endsWith("ideas.duty_complaint", "ideas.duty_complaint", "ideas.duty_hidden");
        publish(advert);
        assertThat(world.notices.templatesTo(anna))
                .containsExactly(
                        "ideas.news_published", "ideas.news_hidden", "ideas.news_restored");
        assertThat(complain(advert, readers.get(3))).isEqualTo(new Complaint.Heard(false));
    }

    private IdeaNumber submitted(String title) {
        return ((Submission.Submitted) world.submit(campaign, anna, title)).number();
    }

    private Decision publish(IdeaNumber idea) {
        return world.write(() -> checks.publish(idea, moderator, NOW));
    }

    private Decision reject(IdeaNumber idea, Objection reason) {
        return world.write(() -> checks.reject(idea, reason, moderator, NOW));
    }

    private Complaint complain(IdeaNumber idea, PartyId party) {
        return world.write(() -> checks.complain(idea, party, Objection.of(Kind.ADVERT), NOW));
    }
}
