package city.okno;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptsCommandTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(String... args) {
        return new ScriptsCommand(new PrintStream(told, true, StandardCharsets.UTF_8)).run(args);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    @Test
    void findsOwnScriptsWhole() {
        assertThat(run("scripts", "verify", "bot-scripts")).as(this::told).isZero();
        assertThat(told()).contains(" flows are whole, ");
    }

    @Test
    void tellsEveryFaultWithItsPlace(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("trial"));
        Files.writeString(
                folder.resolve("trial/one.flow.yaml"), "flow: trial.one\nsteps:\n  - end: done\n");
        Files.writeString(folder.resolve("trial/words.ru.yaml"), "title: Проба\n");
        // even if they are the scripts that the program would start with
        System.setProperty("okno.scripts.location", folder.toString());
        try {
            assertThat(run("scripts", "verify", folder.toString())).isEqualTo(1);
        } finally {
            System.clearProperty("okno.scripts.location");
        }
        assertThat(told())
                .isEqualToNormalizingNewlines(
                        """
                        trial/one.flow.yaml:1:1: a flow without “title:”
                        trial/words.ru.yaml:1:8: word “trial.title” is missing in “en” (expected it in words.en.yaml too)
                        2 faults
                        """);
    }

    @Test
    void explainsItself() {
        assertThat(run("scripts", "prove")).isEqualTo(2);
        assertThat(told()).contains("scripts verify [DIR]");
    }

    @Test
    void refusesFolderThatIsNotThere() {
        assertThat(run("scripts", "verify", "no-such-folder")).isEqualTo(2);
        assertThat(told()).contains("no folder no-such-folder");
    }

    @Test
    void saysWhatChangeMeansForWhoWaits(@TempDir Path folder) throws IOException {
        var older = script(folder.resolve("older"), "word");
        var newer = script(folder.resolve("newer"), "phrase");
        assertThat(run("scripts", "diff", older, newer)).isEqualTo(1);
        assertThat(told())
                .isEqualToNormalizingNewlines(
                        """
                        trial.one: breaking
                            word: the step is gone
                            the others finish in the older scripts
                        1 breaking
                        """);
        assertThat(run("scripts", "diff", older, older)).isZero();
        assertThat(run("scripts", "diff", older, "no-such-folder")).isEqualTo(2);
    }

    private static String script(Path folder, String slot) throws IOException {
        Files.createDirectories(folder.resolve("trial"));
        Files.writeString(
                folder.resolve("trial/one.flow.yaml"),
                """
                flow: trial.one
                title: words.title
                slots:
                  %1$s: { type: text }
                steps:
                  - ask: %1$s
                  - end: done
                """
                        .formatted(slot));
        for (var language : new String[] {"ru", "en"}) {
            Files.writeString(
                    folder.resolve("trial/words." + language + ".yaml"),
                    "title: One\nask_" + slot + ": Say it.\n");
        }
        return folder.toString();
    }
}
