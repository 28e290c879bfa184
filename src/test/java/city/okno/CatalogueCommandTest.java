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

class CatalogueCommandTest {

    private static final String DOCUMENTS =
            """
            passport: { name: { ru: Паспорт, en: Passport } }
            photo: { name: { ru: Фотография, en: Photograph } }
            """;

    private String told = "";

    private int run(String... args) {
        var told = new ByteArrayOutputStream();
        var code =
                new CatalogueCommand(new PrintStream(told, true, StandardCharsets.UTF_8)).run(args);
        this.told = told.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static Path write(Path folder, String yaml) throws IOException {
        Files.createDirectories(folder.resolve("documents"));
        Files.writeString(folder.resolve("documents/all.yaml"), yaml);
        return folder;
    }

    @Test
    void showsWhatWouldChangeBeforeItChangesIt(@TempDir Path folder) throws IOException {
        var city = write(folder.resolve("city"), DOCUMENTS).toString();
        System.setProperty(
                "spring.datasource.url",
                "jdbc:h2:" + folder.resolve("okno") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        try {
            assertThat(run("catalogue", "import", city)).isZero();
            assertThat(told)
                    .isEqualToNormalizingNewlines(
                            """
                            would change: documents passport: new
                            would change: documents photo: new
                            changes: 2; --apply makes them
                            """);
            assertThat(run("catalogue", "import", city, "--apply")).isZero();
            assertThat(told).endsWith("changes made: 2" + System.lineSeparator());
            write(folder.resolve("city"), DOCUMENTS.replace("Photograph", "Photo"));
            assertThat(run("catalogue", "import", city)).isZero();
            assertThat(told)
                    .isEqualToNormalizingNewlines(
                            """
                            would change: documents photo: changed name
                            changes: 1; --apply makes them
                            """);
        } finally {
            System.clearProperty("spring.datasource.url");
        }
    }

    @Test
    void tellsFaultsWithTheirPlaces(@TempDir Path folder) throws IOException {
        var city = write(folder, "passport: { name: { ru: Паспорт } }\n").toString();

        assertThat(run("catalogue", "verify", city)).isEqualTo(1);
        assertThat(told)
                .isEqualToNormalizingNewlines(
                        """
                        documents/all.yaml:1:19: a text without “en:”
                        1 fault
                        """);
    }

    @Test
    void explainsItself() {
        assertThat(run("catalogue")).isEqualTo(2);
        assertThat(told).contains("catalogue import [DIR] --apply");
        assertThat(run("catalogue", "verify", "nowhere")).isEqualTo(2);
        assertThat(told).contains("no folder nowhere");
    }
}
