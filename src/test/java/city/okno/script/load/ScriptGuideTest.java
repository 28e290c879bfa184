package city.okno.script.load;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.action.ActionCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The examples of the guide are one bundle and load as they stand.
class ScriptGuideTest {

    private static final Path GUIDE = Path.of("docs/scripts.md");

    /// A block whose first line names its file; blocks of one file belong together.
    private static final Pattern EXAMPLE =
            Pattern.compile("```yaml\\n# (\\S+\\.yaml)\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern FAULTS = Pattern.compile("```faults\\n(.*?)```", Pattern.DOTALL);

    @Test
    void examplesAreWhole() throws IOException {
        var examples = new TreeMap<String, String>();
        EXAMPLE.matcher(Files.readString(GUIDE))
                .results()
                .forEach(it -> examples.merge(it.group(1), it.group(2), String::concat));
        assertThat(examples).hasSizeGreaterThan(4);
        var files = TestScripts.files(TestScripts.ROOT.resolve("whole/common"));
        var bundle = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> bundle.put("common/" + path, content));
        examples.forEach((path, text) -> bundle.put(path, text.getBytes(StandardCharsets.UTF_8)));
        var loader =
                new BundleLoader(
                        ActionCatalogue.of(List.of(new LibraryActions())),
                        List.of("en", "ru"),
                        ZoneId.of("Europe/Moscow"));
        assertThat(loader.load(bundle))
                .isInstanceOfSatisfying(
                        Loaded.Whole.class, whole -> assertThat(whole.warnings()).isEmpty());
    }

    @Test
    void faultsAreToldLikeThis() throws IOException {
        var told = new StringBuilder();
        try (var all = Files.walk(TestScripts.ROOT.resolve("broken"))) {
            for (var file : all.filter(it -> it.endsWith("expected.txt")).toList()) {
                told.append(Files.readString(file));
            }
        }
        var shown =
                FAULTS.matcher(Files.readString(GUIDE))
                        .results()
                        .map(it -> it.group(1))
                        .collect(Collectors.joining());
        assertThat(shown).isNotBlank();
        assertThat(told.toString().lines().toList()).containsAll(shown.lines().toList());
    }

    private static final class LibraryActions implements Actions {

        record None() {}

        record Visit(String name, LocalDate day, @Nullable Integer children) {}

        sealed interface Booking {
            record Booked(int ticket) implements Booking {}

            record Full() implements Booking {}
        }

        record Note(long book, String opinion, List<String> pictures) {}

        sealed interface Noting {
            record Noted(int points) implements Noting {}

            record Unknown() implements Noting {}
        }

        record Tale(long book, String words) {}

        record Told() {}

        record Shelf(List<Book> books, @Nullable Long gone) {}

        record Book(long id, String title, String author) {}

        @Override
        public void register(ActionRegistry registry) {
            registry.on("library.book", Visit.class, Booking.class, (_, _) -> new Booking.Full());
            registry.on("library.note", Note.class, Noting.class, (_, _) -> new Noting.Unknown());
            registry.on("library.tell", Tale.class, Told.class, (_, _) -> new Told());
            registry.on(
                    "library.shelf", None.class, Shelf.class, (_, _) -> new Shelf(List.of(), null));
        }
    }
}
