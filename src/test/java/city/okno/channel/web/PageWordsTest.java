package city.okno.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class PageWordsTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+}");
    private static final Pattern USE = Pattern.compile("data-say(?:-label)?=\"(\\w+)\"");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(variables("ru")).isEqualTo(variables("en"));
    }

    @Test
    void coverThePage() {
        var uses = USE.matcher(text("index.html")).results().map(use -> use.group(1)).toList();
        assertThat(words("ru")).containsKeys(uses.toArray(String[]::new));
    }

    @Test
    void coverEachProblemThatResidentsMeet() {
        var programsOnly =
                Set.of(
                        ChatProblem.NOT_JSON,
                        ChatProblem.NOT_ONE_THING,
                        ChatProblem.BAD_ID,
                        ChatProblem.NO_SUCH_PLACE,
                        ChatProblem.NOT_HERE);
        var keys =
                Arrays.stream(ChatProblem.values())
                        .filter(problem -> !programsOnly.contains(problem))
                        .map(problem -> "problem_" + problem.name().toLowerCase(Locale.ROOT))
                        .toArray(String[]::new);
        assertThat(words("ru")).containsKeys(keys);
    }

    @Test
    void coverTheManual() throws IOException {
        var manual = Files.readString(Path.of("docs/web-chat.md"));
        assertThat(ChatProblem.values())
                .allSatisfy(problem ->
                        assertThat(manual)
                                .contains(
                                        "| `"
                                                + problem.code()
                                                + "` | "
                                                + problem.status().value()
                                                + " |"));
    }

    /// Key to the variables of its text.
    private static Map<String, Set<String>> variables(String language) {
        var all = new TreeMap<String, Set<String>>();
        words(language)
                .forEach((key, text) -> {
                    var names = new TreeSet<String>();
                    VARIABLE.matcher(text).results().forEach(name -> names.add(name.group()));
                    all.put(key, names);
                });
        return all;
    }

    private static Map<String, String> words(String language) {
        return JsonMapper.shared()
                .readValue(text("words." + language + ".json"), new TypeReference<>() {});
    }

    private static String text(String file) {
        try (var in = PageWordsTest.class.getResourceAsStream("/static/chat/" + file)) {
            assertThat(in).as(file).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
