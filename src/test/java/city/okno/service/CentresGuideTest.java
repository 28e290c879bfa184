package city.okno.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.FileCatalogue;
import city.okno.centre.TestCentres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The examples of the page are one city and load as they stand; faults are told as it shows.
class CentresGuideTest {

    private static final Path GUIDE = Path.of("docs/centres.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern FAULTS = Pattern.compile("```faults\\n(.*?)```", Pattern.DOTALL);

    @Test
    void examplesAreWhole() throws IOException {
        var files = examples();
        var services = TestServices.of(files);

        assertThat(files).hasSize(6);
        assertThat(TestCentres.of(files).byCode("strogino")).isPresent();
        assertThat(TestCentres.of(files).remote()).hasSize(1);
        assertThat(services.byCode("passport_biometric")).isPresent();
        assertThat(services.situations()).hasSize(1);
        assertThat(services.questions()).hasSize(1);
    }

    @Test
    void faultsAreToldLikeThis() throws IOException {
        var files = examples();
        files.computeIfPresent(
                "centres/west.yaml",
                (_, text) ->
                        edited(
                                edited(text, "  address:", "  adress:"),
                                "{ mon-fri: 08:00-20:00,",
                                "{ mon-fri: 20:00-08:00,"));
        files.computeIfPresent(
                "services/passports.yaml",
                (_, text) -> edited(text, "documents: [passport,", "documents: [pasport,"));
        var shown = FAULTS.matcher(Files.readString(GUIDE));
        assertThat(shown.find()).isTrue();

        assertThat(FileCatalogue.faults(files, TestServices.chapters()))
                .containsAll(shown.group(1).lines().toList());
    }

    private static byte[] edited(byte[] text, String from, String to) {
        return new String(text, StandardCharsets.UTF_8)
                .replace(from, to)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static TreeMap<String, byte[]> examples() throws IOException {
        var files = new TreeMap<String, byte[]>();
        EXAMPLE.matcher(Files.readString(GUIDE))
                .results()
                .forEach(
                        it -> files.put(it.group(1), it.group(2).getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
