package city.okno.campaign;

import static org.mockito.Mockito.mock;

import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.notice.Notices;
import city.okno.planning.Planner;
import city.okno.planning.Planners;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The module without what scripts call, over a database, with people who need none and notices
/// that are only remembered. As new as a node that has just started.
public final class CampaignWorld {

    public static final Instant NOW = TestClock.MONDAY_NOON;

    public static final Questionnaire GROWN_UP =
            new Questionnaire(LocalDate.parse("1990-05-17"), true, "Строгино", true);

    public final TestDatabase database;
    public final InventedResidents residents;
    public final ToldNotices notices;
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    public CampaignWorld(TestDatabase database) {
        this(database, InventedResidents.nobodyYet(), new ToldNotices());
    }

    private CampaignWorld(TestDatabase database, InventedResidents residents, ToldNotices notices) {
        this.database = database;
        this.residents = residents;
        this.notices = notices;
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(TransactionTemplate.class, database::writing);
        context.registerBean(InstantSource.class, TestClock::standing);
        context.registerBean(Residents.class, () -> residents);
        context.registerBean(Notices.class, () -> notices);
        context.registerBean(Planners.class, () -> mock(Planners.class));
        context.registerBean(
                OknoSettings.class,
                () ->
                        new OknoSettings(
                                ZoneId.of("Europe/Moscow"),
                                List.of("ru", "en"),
                                null,
                                null,
                                List.of()));
        context.register(Module.class);
        context.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "city.okno.campaign.application",
        "city.okno.campaign.idea",
        "city.okno.campaign.voting",
        "city.okno.campaign.deck",
        "city.okno.campaign.audience",
        "city.okno.audit"
    })
    @ConfigurationPropertiesScan("city.okno.campaign")
    static class Module {}

    /// Another node on the same database: it remembers nothing.
    public CampaignWorld anotherNode() {
        return new CampaignWorld(database, residents, notices);
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    public void publish(Object event) {
        context.publishEvent(event);
    }

    public <T> T write(Supplier<T> work) {
        return database.write(work);
    }

    public void run(String planner, Instant now) {
        context.getBeansOfType(Planner.class).values().stream()
                .filter(each -> each.name().equals(planner))
                .findFirst()
                .orElseThrow()
                .runDue(now);
    }

    public static CampaignPlan plan(String code, int threshold, @Nullable Integer places) {
        return new CampaignPlan(
                code,
                "Мой офис госуслуг",
                "Как сделать центры лучше",
                threshold,
                new Rules(18, false, places),
                new Timetable(
                        NOW.minus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(30)), null, null),
                List.of(
                        new PlannedDirection(
                                "Офисы",
                                "Как улучшить офисы",
                                NOW.minus(Duration.ofDays(1)),
                                List.of(new PlannedQuestion("Удобство", "Что сделать удобнее?"))),
                        new PlannedDirection(
                                "Услуги",
                                "Как улучшить услуги",
                                NOW.plus(Duration.ofDays(7)),
                                List.of(new PlannedQuestion("Простота", "Что сделать проще?")))));
    }

    public CampaignId announce(CampaignPlan plan) {
        return write(() -> get(Campaigns.class).announce(plan, NOW));
    }

    /// A campaign that has opened, without applicants.
    public CampaignId openCampaign() {
        var campaign = announce(plan("offices-" + System.nanoTime(), 0, null));
        write(() -> get(Campaigns.class).openIfDue(campaign, NOW));
        return campaign;
    }

    public Admission apply(CampaignId campaign, PartyId party) {
        return write(() -> get(Applications.class).apply(campaign, party, GROWN_UP, NOW));
    }

    public PartyId participant(CampaignId campaign, String name) {
        var party = residents.person(name);
        apply(campaign, party);
        return party;
    }

    public List<PartyId> participants(CampaignId campaign, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> participant(campaign, "Участник " + i))
                .toList();
    }

    public QuestionId question(CampaignId campaign) {
        return get(Campaigns.class).directions(campaign).getFirst().questions().getFirst().id();
    }

    public IdeaDraft draft(CampaignId campaign, String title) {
        return new IdeaDraft(
                question(campaign),
                title,
                title + ": так будет удобнее всем, кто приходит в центр.",
                List.of(),
                Signature.NAME);
    }

    public Submission submit(CampaignId campaign, PartyId author, String title) {
        return submit(draft(campaign, title), author, NOW);
    }

    public Submission submit(IdeaDraft draft, PartyId author, Instant now) {
        return write(() -> get(Ideas.class).submit(draft, author, now));
    }

    /// A published idea.
    public IdeaNumber idea(CampaignId campaign, PartyId author, String title) {
        var number = ((Submission.Submitted) submit(campaign, author, title)).number();
        write(() -> get(Checks.class).publish(number, author, NOW));
        return number;
    }

    public Voting vote(IdeaNumber idea, PartyId party, Stance stance) {
        return write(() -> get(Votes.class).set(idea, party, stance, NOW));
    }

    public Idea read(IdeaNumber number) {
        return get(Ideas.class).byNumber(number, NOW).orElseThrow();
    }
}
