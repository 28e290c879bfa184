package city.okno.campaign.application;

import static city.okno.campaign.CampaignWorld.GROWN_UP;
import static city.okno.campaign.CampaignWorld.NOW;
import static city.okno.campaign.CampaignWorld.plan;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.Admission;
import city.okno.campaign.Applications;
import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignPlan;
import city.okno.campaign.CampaignWorld;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Phase;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Rules;
import city.okno.campaign.Standing;
import city.okno.campaign.Timetable;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ApplicationDeskTest {

    private static final Questionnaire CHILD =
            new Questionnaire(LocalDate.parse("2008-11-24"), true, "Щукино", true);
    private static final Questionnaire GUEST =
            new Questionnaire(LocalDate.parse("1990-05-17"), false, null, true);
    private static final Questionnaire NEVER_THERE =
            new Questionnaire(LocalDate.parse("1990-05-17"), true, "Щукино", false);

    private final CampaignWorld world;
    private final Applications applications;

    ApplicationDeskTest(TestDatabase database) {
        this.world = new CampaignWorld(database);
        this.applications = world.get(Applications.class);
    }

    @Test
    void tellsTheNumberAndHowManyAreMissing() {
        var campaign = world.announce(plan("offices", 3, null));
        world.participants(campaign, 1);

        assertThat(world.apply(campaign, world.residents.person("Анна")))
                .isEqualTo(new Admission.Counted(2, 3, 1, NOW.minus(Duration.ofDays(1))));
    }

    @Test
    void opensWithTheApplicationThatCompletesTheCount() {
        var campaign = world.announce(plan("offices", 3, null));
        world.participants(campaign, 2);

        assertThat(world.apply(campaign, world.residents.person("Анна")))
                .isEqualTo(new Admission.Opened(3));
        assertThat(find(campaign).opening())
                .satisfies(it -> assertThat(it.applicants()).isEqualTo(3));
        assertThat(world.apply(campaign, world.residents.person("Пётр")))
                .isEqualTo(new Admission.Joined(4));
        assertThat(find(campaign).opening())
                .satisfies(it -> assertThat(it.applicants()).isEqualTo(3));
    }

    @Test
    void opensNotBeforeItsDate() {
        var opens = NOW.plus(Duration.ofDays(2));
        var campaign = world.announce(with(Timetable.from(opens), new Rules(18, false, null)));

        assertThat(world.apply(campaign, world.residents.person("Анна")))
                .isEqualTo(new Admission.Counted(1, 1, 0, opens));

        world.run("campaign-phases", opens.minusNanos(1_000));
        assertThat(find(campaign).stored()).isEqualTo(Phase.APPLICATIONS);
        world.run("campaign-phases", opens);
        assertThat(find(campaign).stored()).isEqualTo(Phase.OPEN);
    }

    @Test
    void opensOnceAndNumbersWithoutGapsWhenAllApplyAtOnce() throws Exception {
        var campaign = world.announce(plan("offices", 10, null));
        var people = IntStream.range(0, 24).mapToObj(i -> world.residents.person("Житель " + i));

        var admissions = atOnce(people.map(party -> apply(campaign, party)).toList());

        assertThat(admissions)
                .extracting("number")
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24).boxed().toList());
        assertThat(admissions)
                .filteredOn(Admission.Opened.class::isInstance)
                .containsExactly(new Admission.Opened(10));
    }

    private Callable<Admission> apply(CampaignId campaign, PartyId party) {
        return () -> world.apply(campaign, party);
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            return threads.invokeAll(work).stream().map(future -> future.resultNow()).toList();
        }
    }

    @Test
    void takesOneApplicationOfAPerson() {
        var campaign = world.announce(plan("offices", 3, null));
        var anna = world.participant(campaign, "Анна");

        assertThat(world.apply(campaign, anna)).isEqualTo(new Admission.AlreadyApplied(1));
        assertThat(find(campaign).applicants()).isEqualTo(1);
    }

    @Test
    void wantsAProvedPhone() {
        var campaign = world.announce(plan("offices", 3, null));

        assertThat(world.apply(campaign, world.residents.stranger()))
                .isEqualTo(new Admission.PhoneNeeded());
    }

    @Test
    void refusesWhoIsTooYoungUntilTheBirthday() {
        var campaign = world.announce(plan("offices", 3, null));
        var child = world.residents.person("Миша");

        assertThat(apply(campaign, child, CHILD, NOW)).isEqualTo(new Admission.TooYoung(18));
        assertThat(applications.standing(campaign, child))
                .isEqualTo(new Standing.Refused(Standing.Refusal.TOO_YOUNG));
        assertThat(find(campaign).applicants()).isZero();
        // in Moscow the birthday begins three hours before it does in Greenwich
        assertThat(apply(campaign, child, CHILD, Instant.parse("2026-11-23T21:00:00Z")))
                .isInstanceOf(Admission.Counted.class);
    }

    @Test
    void refusesGuestsOfTheCityWhereItsRulesSay() {
        var campaign = world.announce(with(Timetable.from(NOW), new Rules(18, true, null)));

        assertThat(apply(campaign, world.residents.person("Ольга"), GUEST, NOW))
                .isEqualTo(new Admission.OutsideCity());
    }

    @Test
    void givesFewPlacesInTheOrderOfAdmission() {
        var campaign = world.announce(plan("offices", 4, 2));
        var guest = world.residents.person("Гость");
        var newcomer = world.residents.person("Новичок");
        var regular = world.residents.person("Завсегдатай");
        var late = world.residents.person("Опоздавший");

        assertThat(apply(campaign, guest, GUEST, NOW))
                .isEqualTo(new Admission.Applied(1, 4, 3, NOW.minus(Duration.ofDays(1))));
        apply(campaign, newcomer, NEVER_THERE, NOW);
        apply(campaign, regular, GROWN_UP, NOW);
        assertThat(apply(campaign, late, NEVER_THERE, NOW)).isEqualTo(new Admission.Waiting(4));

        assertThat(applications.standing(campaign, regular)).isEqualTo(new Standing.Participant(3));
        assertThat(applications.standing(campaign, newcomer))
                .isEqualTo(new Standing.Participant(2));
        assertThat(applications.standing(campaign, guest)).isEqualTo(new Standing.Waiting(1));
        assertThat(world.apply(campaign, world.residents.person("Шестой")))
                .isEqualTo(new Admission.Waiting(5));
    }

    @Test
    void takesNoneAfterTheEnd() {
        var campaign = world.openCampaign();
        var anna = world.residents.person("Анна");

        assertThat(apply(campaign, anna, GROWN_UP, NOW.plus(Duration.ofDays(30))))
                .isEqualTo(new Admission.Closed());
    }

    private Admission apply(
            CampaignId campaign, PartyId party, Questionnaire answers, Instant now) {
        return world.write(() -> applications.apply(campaign, party, answers, now));
    }

    private Campaign find(CampaignId campaign) {
        return world.get(Campaigns.class).find(campaign).orElseThrow();
    }

    private static CampaignPlan with(Timetable timetable, Rules rules) {
        return new CampaignPlan("metro", "Метро", "О метро", 1, rules, timetable, List.of());
    }
}
