package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.answer.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommonScriptsTest {

    @Test
    void loadByThemselves() {
        assertThat(Scripts.withPatterns().load().flows()).containsKey("common.menu");
    }

    @Test
    void haveEveryWordOfTheEngine() {
        var words = Scripts.withPatterns().load().words();
        var keys =
                Stream.concat(
                        Arrays.stream(CommonWord.values()).map(CommonWord::key),
                        Arrays.stream(Reason.values()).map(Reason::key));
        assertThat(keys).allMatch(words::has);
    }

    @Test
    void haveEveryFlowThatTheEngineStarts() throws IOException {
        try (var files = Files.walk(Path.of("bot-scripts"))) {
            var flows =
                    files.filter(file -> file.toString().endsWith(".flow.yaml"))
                            .flatMap(CommonScriptsTest::lines)
                            .filter(line -> line.startsWith("flow: "))
                            .map(line -> line.substring("flow: ".length()));
            assertThat(flows)
                    .containsAll(Arrays.stream(CommonFlow.values()).map(CommonFlow::flow).toList());
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
