package city.okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents name things, never line numbers, and what they name exists.
class DocumentsTest {

    private static final Pattern TYPE_IN_BACKTICKS =
            Pattern.compile("`([A-Z][a-z0-9]+[A-Za-z0-9]*)(?:[.#(][^`]*)?`");

    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum|@interface) ([A-Z][A-Za-z0-9]*)");

    private static final Pattern LINE_NUMBER = Pattern.compile("\\.java:\\d+");

    /// Named in documents, but not ours.
    private static final Set<String> FOREIGN =
            Set.of("JdbcClient", "InstantSource", "DataSource", "OffsetDateTime", "Optional");

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void nameOnlyTypesThatExist(String document) throws IOException {
        var existing = declared();
        var missing = new TreeSet<String>();
        TYPE_IN_BACKTICKS
                .matcher(text(document))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !existing.contains(name) && !FOREIGN.contains(name))
                .forEach(missing::add);
        assertThat(missing).as("types that %s names and nobody declares", document).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"})
    void citeNoLineNumbers(String document) throws IOException {
        assertThat(text(document)).doesNotContainPattern(LINE_NUMBER);
    }

    /// The document that has not been written yet names nothing.
    private static String text(String document) throws IOException {
        var file = Path.of(document);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static Set<String> declared() throws IOException {
        var names = new HashSet<String>();
        for (var file : Sources.files(Path.of("src"))) {
            DECLARED.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> names.add(found.group(1)));
        }
        return names;
    }
}
