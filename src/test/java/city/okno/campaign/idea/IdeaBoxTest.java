package city.okno.campaign.idea;

import static city.okno.campaign.CampaignWorld.NOW;
import static city.okno.campaign.CampaignWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignWorld;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Checks;
import city.okno.campaign.IdeaDraft;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Ideas;
import city.okno.campaign.Signature;
import city.okno.campaign.Stance;
import city.okno.campaign.Submission;
import city.okno.notice.Category;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class IdeaBoxTest {

    private final CampaignWorld world;
    private final Ideas ideas;

    IdeaBoxTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.ideas = world.get(Ideas.class);
    }

    @Test
    void givesNumbersWithoutGaps() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна Петрова");

        assertThat(world.submit(campaign, anna, "Пандус у входа"))
                .isEqualTo(new Submission.Submitted(new IdeaNumber(1)));
        world.database
                .writing()
                .executeWithoutResult(transaction -> {
                    ideas.submit(world.draft(campaign, "Сорвалось"), anna, NOW);
                    transaction.setRollbackOnly();
                });
        assertThat(world.submit(campaign, anna, "Кулер с водой"))
                .isEqualTo(new Submission.Submitted(new IdeaNumber(2)));
    }

    @Test
    void keepsWhatTheAuthorWrote() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна Петрова");
        var draft =
                new IdeaDraft(
                        world.question(campaign),
                        "Пандус у входа",
                        "Коляску тяжело поднимать по ступеням.",
                        List.of("p1", "p2"),
                        Signature.FIRST_NAME);

        world.submit(draft, anna, NOW);

        assertThat(world.read(new IdeaNumber(1)))
                .satisfies(idea -> {
                    assertThat(idea.title()).isEqualTo("Пандус у входа");
                    assertThat(idea.question()).isEqualTo("Удобство");
                    assertThat(idea.pictures()).containsExactly("p1", "p2");
                    assertThat(idea.signed()).containsExactly("Анна");
                    assertThat(idea.state()).isEqualTo(IdeaState.SUBMITTED);
                    assertThat(idea.submittedAt()).isEqualTo(NOW);
                });
        assertThat(ideas.by(anna, NOW)).hasSize(1);
    }

    @Test
    void asksEachModeratorToLook() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна Петрова");
        var moderator = world.residents.person("Модератор", Role.MODERATOR);

        world.submit(campaign, anna, "Пандус у входа");

        assertThat(world.notices.to(moderator))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.category()).isEqualTo(Category.DUTY);
                    assertThat(notice.template()).isEqualTo("ideas.duty_new");
                    assertThat(notice.arguments()).containsEntry("title", "Пандус у входа");
                    assertThat(notice.buttons())
                            .extracting("flow")
                            .containsExactly("ideas.publish", "ideas.reject", "ideas.moderate");
                });
    }

    @Test
    void letsOnlyParticipantsPropose() {
        var campaign = world.openCampaign();

        assertThat(world.submit(campaign, world.residents.person("Пётр"), "Кулер"))
                .isEqualTo(new Submission.NotParticipant());
        assertThat(world.submit(campaign, world.residents.stranger(), "Кулер"))
                .isEqualTo(new Submission.NotParticipant());
    }

    @Test
    void limitsIdeasOfOnePersonInADay() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна");
        for (int i = 0; i < 5; i++) {
            assertThat(world.submit(campaign, anna, "Идея " + i))
                    .isInstanceOf(Submission.Submitted.class);
        }

        assertThat(world.submit(campaign, anna, "Шестая"))
                .isEqualTo(new Submission.LimitReached(5));
        assertThat(
                        world.submit(
                                world.draft(campaign, "Шестая"),
                                anna,
                                NOW.plus(Duration.ofDays(1))))
                .isInstanceOf(Submission.Submitted.class);
    }

    @Test
    void takesNoneBeforeTheDirectionBeginsOrAfterTheCampaignEnds() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна");
        var later =
                world.get(Campaigns.class)
                        .directions(campaign)
                        .getLast()
                        .questions()
                        .getFirst()
                        .id();
        var draft = new IdeaDraft(later, "Идея", "Очень хорошая", List.of(), Signature.NONE);

        assertThat(world.submit(draft, anna, NOW)).isEqualTo(new Submission.NotYet());
        assertThat(world.submit(draft, anna, NOW.plus(Duration.ofDays(7))))
                .isInstanceOf(Submission.Submitted.class);
        assertThat(world.submit(draft, anna, NOW.plus(Duration.ofDays(30))))
                .isEqualTo(new Submission.Closed());
    }

    @Test
    void takesNoneWhileApplicationsAreMissing() {
        var campaign = world.announce(plan("offices", 3, null));
        var anna = world.participant(campaign, "Анна");

        assertThat(world.submit(campaign, anna, "Кулер")).isEqualTo(new Submission.Closed());
    }

    @Test
    void showsSimilarPublishedIdeas() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна");
        var ramp = world.idea(campaign, anna, "Сделать пандус у входа в центр");
        world.idea(campaign, anna, "Поставить кулеры с питьевой водой");
        world.submit(campaign, anna, "Сделать пандус у входа в офис");

        assertThat(ideas.similar(campaign, "Пандус у входа в центр"))
                .singleElement()
                .satisfies(similar -> {
                    assertThat(similar.number()).isEqualTo(ramp);
                    assertThat(similar.almostTheSame()).isTrue();
                });
        assertThat(ideas.similar(campaign, "Детский уголок")).isEmpty();
    }

    @Test
    void findsAnIdeaByWordsInAnyForm() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна");
        var ramp = world.idea(campaign, anna, "Сделать пандус у входа");
        world.idea(campaign, anna, "Поставить кулеры с водой");

        for (var words : List.of("пандус", "пандусы", "про пандусами", "gfylec")) {
            assertThat(ideas.find(words, 5, NOW)).extracting("number").containsExactly(ramp);
        }
        assertThat(ideas.find("фонтан", 5, NOW)).isEmpty();
    }

    @Test
    void seesOnOneNodeWhatAnotherPublished() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна");
        var other = world.anotherNode();
        assertThat(ideas.find("пандус", 5, NOW)).isEmpty();

        var ramp = other.idea(campaign, anna, "Сделать пандус у входа");

        assertThat(ideas.find("пандус", 5, NOW)).extracting("number").containsExactly(ramp);
    }

    @Test
    void doesNotRememberWhatWasRolledBack() {
        var campaign = world.openCampaign();
        var anna = world.participant(campaign, "Анна");
        world.idea(campaign, anna, "Поставить кулеры с водой");
        ideas.find("кулер", 5, NOW);

        world.database
                .writing()
                .executeWithoutResult(transaction -> {
                    var ramp =
                            (Submission.Submitted)
                                    ideas.submit(
                                            world.draft(campaign, "Сделать пандус"), anna, NOW);
                    world.get(Checks.class).publish(ramp.number(), anna, NOW);
                    ideas.find("пандус", 5, NOW);
                    transaction.setRollbackOnly();
                });
        var corner = world.idea(campaign, anna, "Открыть детский уголок");

        assertThat(ideas.find("пандус", 5, NOW)).isEmpty();
        assertThat(ideas.find("уголок", 5, NOW)).extracting("number").containsExactly(corner);
    }

    @Test
    void ordersTheTopByTheLowerBoundOfVotes() {
        var campaign = world.openCampaign();
        var people = world.participants(campaign, 12);
        var few = world.idea(campaign, people.get(0), "Три голоса из трёх");
        var many = world.idea(campaign, people.get(0), "Одиннадцать голосов из одиннадцати");
        var none = world.idea(campaign, people.get(0), "Ни одного голоса");
        people.subList(1, 4).forEach(voter -> world.vote(few, voter, Stance.FOR));
        people.subList(1, 12).forEach(voter -> world.vote(many, voter, Stance.FOR));

        assertThat(ideas.top(campaign, 10, 0, NOW))
                .extracting("number")
                .containsExactly(many, few, none);
        assertThat(ideas.top(campaign, 1, 1, NOW)).extracting("number").containsExactly(few);
    }
}
