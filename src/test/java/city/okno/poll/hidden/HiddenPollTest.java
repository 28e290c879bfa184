package city.okno.poll.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import city.okno.planning.Planner;
import city.okno.poll.Addressees;
import city.okno.poll.Answer;
import city.okno.poll.Answering;
import city.okno.poll.Answers;
import city.okno.poll.Asking;
import city.okno.poll.Form;
import city.okno.poll.Poll;
import city.okno.poll.PollDraft;
import city.okno.poll.Polls;
import city.okno.resident.InventedPeople;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.script.Wording;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.TestClock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// Nothing that Okno shows of a hidden poll tells what or how many have answered: all outputs are
/// walked before and after more people answer otherwise, and must be the same. After the close the
/// same walk finds the result, so it looks in the right places.
@OknoTest
class HiddenPollTest {

    private static final String QUESTION = "Нужен ли фонтан у седьмого окна?";
    private static final int CROWD = 19;
    private static final List<String> OPTIONS = List.of("Бьющий", "Поющий", "Спящий");

    private final ApplicationContext context;
    private final RunningOkno okno;
    private final Polls polls;
    private final Answers answers;
    private final InventedPeople invented;
    private final Residents residents;
    private final TransactionTemplate writing;
    private final Instant now;
    private Poll poll;
    private Outputs outputs;
    private Iterator<PartyId> crowd;

    HiddenPollTest(
            ApplicationContext context,
            RunningOkno okno,
            Polls polls,
            Answers answers,
            InventedPeople invented,
            Residents residents,
            TransactionTemplate writing,
            TestClock clock) {
        this.context = context;
        this.okno = okno;
        this.polls = polls;
        this.answers = answers;
        this.invented = invented;
        this.residents = residents;
        this.writing = writing;
        this.now = clock.instant();
    }

    /// Forms whose answers are counted, or written.
    private enum Asked {
        SINGLE,
        SEVERAL,
        SCALE,
        WORDS;

        Form form() {
            var options = OPTIONS.stream().map(it -> Wording.of("ru", it)).toList();
            return switch (this) {
                case SINGLE -> new Form.Single(options);
                case SEVERAL -> new Form.Several(options);
                case SCALE -> new Form.Scale(3, options.get(0), options.get(2));
                case WORDS -> new Form.ShortText();
            };
        }

        Answer answer(int place) {
            return this == WORDS
                    ? new Answer.Written(OPTIONS.get(place - 1))
                    : Answer.Chosen.of(place);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsNothingBeforeItCloses(Asked asked) throws Exception {
        begin(asked);
        answer(asked, 1, 5);
        answer(asked, 2, 2);
        var log = listen();
        runPlanners();
        var before = outputs.walk(now);
        var pagesBefore = pages();

        answer(asked, 2, 3);
        answer(asked, 3, 9);
        runPlanners();

        assertSame(outputs.walk(now), before);
        assertSame(pages(), pagesBefore);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line ->
                        line.contains(QUESTION) || OPTIONS.stream().anyMatch(line::contains));

        writing.executeWithoutResult(_ -> polls.close(poll.id(), nobody(), now));
        runPlanners();
        var over = String.join("\n", outputs.walk(now).values());
        assertThat(over).contains(asked == Asked.WORDS ? "— Спящий" : "45 % (9)");
        assertThat(over).contains("Ответили 20 человек");
    }

    private static void assertSame(Map<String, String> after, Map<String, String> before) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        var all = new SoftAssertions();
        before.forEach(
                (name, output) -> all.assertThat(after.get(name)).as(name).isEqualTo(output));
        all.assertAll();
    }

    private void begin(Asked asked) {
        var draft =
                new PollDraft(
                        asked.form(),
                        Wording.of("ru", QUESTION),
                        Addressees.everybody(),
                        null,
                        now,
                        now.plus(Duration.ofDays(7)),
                        true,
                        true);
        poll =
                write(() ->
                        polls.find(((Asking.Asked) polls.ask(draft, nobody(), now)).poll())
                                .orElseThrow());
        var answered = person();
        write(() -> answers.give(poll.id(), 1, answered, asked.answer(1), now));
        var moderator = person();
        var everything = person();
        writing.executeWithoutResult(_ -> {
            invented.appoint(moderator, Role.MODERATOR, now);
            Stream.of(Role.values())
                    .filter(role -> role != Role.RESIDENT)
                    .forEach(role -> invented.appoint(everything, role, now));
            residents.chooseLanguage(everything, "en");
        });
        crowd = Stream.generate(this::person).limit(CROWD).toList().iterator();
        outputs = new Outputs(context, poll, List.of(answered, person(), moderator, everything));
    }

    private static PartyId nobody() {
        return new PartyId(0);
    }

    private PartyId person() {
        return write(() -> invented.invent("Фонтанов", now).party());
    }

    private void answer(Asked asked, int place, int times) {
        for (int i = 0; i < times; i++) {
            var person = crowd.next();
            assertThat(write(() -> answers.give(poll.id(), 1, person, asked.answer(place), now)))
                    .isInstanceOf(Answering.Counted.class);
        }
    }

    private <T> T write(java.util.function.Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }

    private void runPlanners() {
        context.getBeansOfType(Planner.class).values().stream()
                .filter(it -> it.name().startsWith("poll-") || it.name().equals("broadcasts"))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(planner -> planner.runDue(now));
    }

    private static ListAppender<ILoggingEvent> listen() {
        var appender = new ListAppender<ILoggingEvent>();
        appender.start();
        var logger = (Logger) LoggerFactory.getLogger("city.okno");
        logger.setLevel(Level.DEBUG);
        logger.addAppender(appender);
        return appender;
    }

    /// What stands about polls on every page and in every answer of the API that can be had without
    /// asking for something in particular.
    private Map<String, String> pages() throws Exception {
        var pages = new TreeMap<String, String>();
        try (var client = HttpClient.newHttpClient()) {
            for (var path : paths()) {
                var request = HttpRequest.newBuilder(okno.address().resolve(path)).build();
                var body = client.send(request, BodyHandlers.ofString()).body();
                pages.put(
                        path,
                        body.lines()
                                .filter(line ->
                                        line.contains("okno_poll")
                                                || line.contains(QUESTION)
                                                || OPTIONS.stream().anyMatch(line::contains))
                                .collect(Collectors.joining("\n")));
            }
        }
        return pages;
    }

    private List<String> paths() {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(it ->
                        it.getMethodsCondition().getMethods().stream()
                                .allMatch(method -> method.name().equals("GET")))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.contains("*"))
                .filter(path -> !path.endsWith("/events"))
                .distinct()
                .sorted()
                .toList();
    }
}
