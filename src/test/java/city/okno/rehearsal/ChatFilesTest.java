package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.OknoApplication;
import city.okno.script.Given;
import city.okno.testing.leak.Planted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Every `.chat` file goes as written, and comes to the same when each update arrives twice, when
/// everything is written at once, when turns break off, in every messenger and in every language.
///
/// `-Dchat=ideas/submit.chat` runs one file.
class ChatFilesTest {

    static final Path SCRIPTS = Path.of("bot-scripts");

    private static final Path GUIDE = Path.of("docs/scripts.md");
    private static final Pattern GIVEN_ROW = Pattern.compile("(?m)^\\| `given (\\w+)");
    private static final Pattern GIVEN_EXAMPLES =
            Pattern.compile("```given\\n(.*?)```", Pattern.DOTALL);

    private static ConfigurableApplicationContext theatre;

    @BeforeAll
    static void open() {
        theatre = Theatre.open(OknoApplication.class, SCRIPTS.toString(), Map.of());
    }

    @AfterAll
    static void close() {
        theatre.close();
    }

    static Stream<String> files() throws IOException {
        var one = System.getProperty("chat", "");
        try (var paths = Files.walk(SCRIPTS)) {
            return paths
                    .map(path -> SCRIPTS.relativize(path).toString())
                    .filter(name -> name.endsWith(".chat") && name.contains(one))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void goesAsWrittenInEveryMode(String file) throws IOException {
        var rehearsals = theatre.getBean(Rehearsals.class);
        var text = Files.readString(SCRIPTS.resolve(file));
        Planted.chat(text);
        assertThat(rehearsals.performInAllModes(file, text)).isEmpty();
    }

    @Test
    void guideListsEveryGiven() throws IOException {
        var listed = GIVEN_ROW.matcher(Files.readString(GUIDE)).results().map(it -> it.group(1));
        var known = theatre.getBeansOfType(Given.class).values().stream().map(Given::word);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(known.toList());
    }

    @Test
    void givenLinesOfGuideAreUnderstood() throws IOException {
        var examples = GIVEN_EXAMPLES.matcher(Files.readString(GUIDE));
        assertThat(examples.find()).isTrue();
        var performed =
                theatre.getBean(Rehearsals.class)
                        .perform(GUIDE.toString(), examples.group(1), Mode.PLAIN);
        assertThat(performed.seenAfter()).hasSameSizeAs(examples.group(1).lines().toList());
        assertThat(performed.mismatches())
                .filteredOn(mismatch -> mismatch.seen().startsWith("given "))
                .isEmpty();
    }
}
