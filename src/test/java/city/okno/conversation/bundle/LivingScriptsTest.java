package city.okno.conversation.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.OknoApplication;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.rehearsal.Theatre;
import city.okno.script.ChannelKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Residents are in the middle of a conversation while its scripts change, a third of them at each
/// of its questions. They write one after the other, so that more of them show nothing new.
///
/// `-Dresidents=1000` for as many as a busy city may have.
class LivingScriptsTest {

    private static final Path SHIPPED = Path.of("bot-scripts");
    private static final int RESIDENTS = Integer.getInteger("residents", 60);
    private static final List<String> QUESTIONS = List.of("first", "second", "third");
    private static final Instant NOW = Instant.parse("2026-06-05T07:00:00Z");

    private static final String FLOW =
            """
            flow: trial.talk
            title: words.title
            slots:
              first: { type: text }
              second: { type: text }
              third: { type: text }
            steps:
              - ask: first
              - ask: second
              - ask: third
              - say: words.all
                end: told
            """;

    private static final String WORDS =
            """
            start:
              trial.talk:
                commands: [trial]
            title: Trial
            ask_first: First?
            ask_second: Second?
            ask_third: Third?
            all: "Heard: {first}, {second}, {third}."
            """;

    @TempDir private static Path folder;
    private static ConfigurableApplicationContext okno;

    private static long updates;
    private static int runs;

    private final String run = "run" + ++runs + "-";

    @BeforeAll
    static void open() throws IOException {
        try (var files = Files.walk(SHIPPED)) {
            files.forEach(LivingScriptsTest::copy);
        }
        write(FLOW, WORDS);
        okno = Theatre.open(OknoApplication.class, folder.toString(), Map.of());
    }

    @AfterAll
    static void close() {
        okno.close();
    }

    private static void copy(Path file) {
        try {
            var to = folder.resolve(SHIPPED.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(to);
            } else {
                Files.copy(file, to);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(String flow, String words) throws IOException {
        Files.createDirectories(folder.resolve("trial"));
        Files.writeString(folder.resolve("trial/talk.flow.yaml"), flow);
        for (var language : List.of("ru", "en")) {
            Files.writeString(folder.resolve("trial/words." + language + ".yaml"), words);
        }
    }

    /// As the watch does every two seconds; only what did not change since the last look is read.
    private static void look() {
        okno.getBean(ScriptWatch.class).look();
        okno.getBean(ScriptWatch.class).look();
    }

    private static String active() {
        return okno.getBean(Library.class).active().hash();
    }

    @BeforeEach
    void beginAsWritten() throws IOException {
        write(FLOW, WORDS);
        look();
    }

    /// A third of the residents waits at each of the questions.
    private void everybodyBegins() {
        residents()
                .forEach(resident -> {
                    says(resident, "/trial");
                    QUESTIONS.stream()
                            .limit(resident % QUESTIONS.size())
                            .forEach(question -> answers(resident, question));
                });
    }

    /// Everybody answers what is left, and hears all of it.
    private void everybodyEnds() {
        residents()
                .forEach(resident -> {
                    QUESTIONS.stream()
                            .skip(resident % QUESTIONS.size())
                            .forEach(question -> answers(resident, question));
                    assertThat(lastLetter(resident))
                            .contains("first" + resident, "second" + resident, "third" + resident);
                });
        assertThat(okno.getBean(WaitingRepository.class).count()).isZero();
    }

    private static IntStream residents() {
        return IntStream.range(0, RESIDENTS);
    }

    private void answers(int resident, String question) {
        says(resident, question + resident);
    }

    private void says(int resident, String text) {
        var update =
                new Inbound(run + ++updates, chat(resident), "en", NOW, new Content.Text(text));
        assertThat(okno.getBean(Conversations.class).receive(update))
                .isInstanceOf(Acknowledgement.Done.class);
    }

    private Address chat(int resident) {
        return new Address(ChannelKind.TELEGRAM, run + resident);
    }

    private String lastLetter(int resident) {
        return okno.getBean(JdbcClient.class)
                .sql("select body from outbox where address = :address order by id desc limit 1")
                .param("address", chat(resident).value())
                .query(String.class)
                .single();
    }

    @Test
    void everybodyGoesOnInCompatibleScripts() throws IOException {
        everybodyBegins();
        var before = active();
        write(FLOW, WORDS.replace("Heard:", "Thank you for"));
        look();
        assertThat(active()).isNotEqualTo(before);
        everybodyEnds();
        assertThat(residents().mapToObj(this::lastLetter))
                .allMatch(letter -> letter.contains("Thank you for"));
    }

    @Test
    void nobodyIsStuckOrLosesAnswersInBreakingScripts() throws IOException {
        everybodyBegins();
        breaking("");
        everybodyEnds();
    }

    @Test
    void rulesTakeEverybodyAlong() throws IOException {
        everybodyBegins();
        var before = active();
        breaking(
                """
                migrate:
                  - { from: first, to: first }
                  - { from: second, to: middle, slots: { second: middle } }
                  - { from: third, to: third, slots: { second: middle } }
                """);
        residents().forEach(resident -> says(resident, "/repeat"));
        assertThat(okno.getBean(WaitingRepository.class).bundles())
                .containsExactly(active())
                .doesNotContain(before);
        everybodyEnds();
    }

    @Test
    void keepsBundlesAsLongAsSomebodyWaitsInThem() throws IOException {
        everybodyBegins();
        var before = active();
        breaking("");
        var planner = okno.getBean(BundlePlanner.class);
        var later = okno.getBean(InstantSource.class).instant().plus(Duration.ofDays(2));
        var bundles = okno.getBean(BundleRepository.class);
        planner.runDue(later);
        assertThat(bundles.files(before)).isPresent();
        everybodyEnds();
        planner.runDue(later);
        assertThat(bundles.files(before)).isEmpty();
        assertThat(bundles.files(active())).isPresent();
    }

    @Test
    void brokenScriptsReplaceNothing() throws IOException {
        var before = active();
        write(FLOW.replace("ask: third", "ask: fourth"), WORDS);
        look();
        assertThat(active()).isEqualTo(before);
        assertThat(okno.getBean(ScriptWatch.class).faults())
                .anyMatch(fault -> fault.toString().contains("no slot “fourth”"));
        write(FLOW, WORDS);
        look();
        assertThat(okno.getBean(ScriptWatch.class).faults()).isEmpty();
    }

    @Test
    void waitsUntilFilesAreCopied() throws IOException {
        var before = active();
        var watch = okno.getBean(ScriptWatch.class);
        write(FLOW, WORDS.replace("Trial", "Test"));
        watch.look();
        write(FLOW, WORDS.replace("Trial", "Test of all"));
        watch.look();
        assertThat(active()).isEqualTo(before);
        watch.look();
        assertThat(active()).isNotEqualTo(before);
    }

    private static void breaking(String rules) throws IOException {
        write(
                FLOW.replace("  second: {", "  middle: {").replace("ask: second", "ask: middle")
                        + rules,
                WORDS.replace("ask_second", "ask_middle").replace("{second}", "{middle}"));
        look();
    }
}
