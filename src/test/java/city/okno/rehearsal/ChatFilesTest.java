package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.OknoApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/// Every `.chat` file goes as written, and comes to the same when each update arrives twice, when
/// everything is written at once, when turns break off, in every messenger and in every language.
///
/// `-Dchat=ideas/submit.chat` runs one file.
class ChatFilesTest {

    private static final Path SCRIPTS = Path.of("bot-scripts");

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
        assertThat(rehearsals.performInAllModes(file, Files.readString(SCRIPTS.resolve(file))))
                .isEmpty();
    }
}
