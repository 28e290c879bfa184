package city.okno.poll;

import static org.mockito.Mockito.mock;

import city.okno.campaign.Campaigns;
import city.okno.media.Pictures;
import city.okno.notice.Audience;
import city.okno.notice.Audiences;
import city.okno.notice.Broadcasts;
import city.okno.planning.Planner;
import city.okno.planning.Planners;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Wording;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import city.okno.storage.Database;
import city.okno.testing.KeyWords;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.Town;
import city.okno.testing.Townspeople;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The module without what scripts call, over a database, with people who need none.
public final class PollWorld {

    public static final Instant NOW = TestClock.MONDAY_NOON;
    public static final Instant CLOSES = NOW.plus(Duration.ofDays(7));

    public final TestDatabase database;
    public final Townspeople residents = new Townspeople();
    public final TestClock clock = TestClock.standing();
    public final StartedBroadcasts broadcasts = new StartedBroadcasts();
    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private int people;

    public PollWorld(TestDatabase database) {
        this.database = database;
        context.registerBean(JdbcClient.class, database::jdbc);
        context.registerBean(TransactionTemplate.class, database::writing);
        context.registerBean(Database.class, database::database);
        context.registerBean(Residents.class, () -> residents);
        context.registerBean(Audience.class, () -> new Town("everybody", residents));
        context.registerBean(
                OknoSettings.class,
                () ->
                        new OknoSettings(
                                ZoneId.of("Europe/Moscow"),
                                List.of("ru", "en"),
                                null,
                                null,
                                List.of()));
        context.registerBean(Words.class, KeyWords::new);
        context.registerBean(Campaigns.class, () -> mock(Campaigns.class));
        context.registerBean(Broadcasts.class, () -> broadcasts);
        context.registerBean(InstantSource.class, () -> clock);
        context.registerBean(Planners.class, () -> mock(Planners.class));
        context.registerBean(Pictures.class, () -> mock(Pictures.class));
        context.register(Audiences.class, Module.class);
        context.refresh();
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "city.okno.poll.asking",
        "city.okno.poll.answering",
        "city.okno.poll.result",
        "city.okno.poll.news",
        "city.okno.audit"
    })
    static class Module {}

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /// All planners of the module, by their names.
    public Map<String, Planner> planners() {
        var planners = new TreeMap<String, Planner>();
        context.getBeansOfType(Planner.class)
                .values()
                .forEach(planner -> planners.put(planner.name(), planner));
        return planners;
    }

    public <T> T write(Supplier<T> work) {
        return database.write(work);
    }

    /// Somebody who is registered and has proved a number.
    public synchronized PartyId person() {
        people++;
        return residents.person("Житель " + people, "+7999%07d".formatted(people));
    }

    public static Wording said(String text) {
        return Wording.of("ru", text);
    }

    public static Form single() {
        return new Form.Single(List.of(said("Да"), said("Нет"), said("Не знаю")));
    }

    public static PollDraft draft(Form form, boolean hidden) {
        return new PollDraft(
                form, said("Удобно ли?"), Addressees.everybody(), null, NOW, CLOSES, hidden, false);
    }

    public Poll ask(Form form) {
        return ask(draft(form, false));
    }

    public Poll ask(PollDraft draft) {
        var asking = write(() -> get(Polls.class).ask(draft, new PartyId(1), NOW));
        return read(((Asking.Asked) asking).poll());
    }

    public Poll read(PollId poll) {
        return get(Polls.class).find(poll).orElseThrow();
    }

    public Answering answer(Poll poll, PartyId person, int place) {
        return answer(poll, person, Answer.Chosen.of(place), NOW);
    }

    public Answering answer(Poll poll, PartyId person, Answer answer, Instant now) {
        return write(() -> get(Answers.class).give(poll.id(), poll.edition(), person, answer, now));
    }

    /// How many have answered, as nobody may know before a hidden poll is over.
    public int turnout(Poll poll) {
        return database.jdbc()
                .sql("select count(*) from poll_answer where poll = :poll")
                .param("poll", poll.id().value())
                .query(Integer.class)
                .single();
    }

    /// So many new people choose this place.
    public void answers(Poll poll, int place, int times) {
        IntStream.range(0, times).forEach(_ -> answer(poll, person(), place));
    }
}
