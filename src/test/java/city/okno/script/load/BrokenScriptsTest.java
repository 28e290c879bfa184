package city.okno.script.load;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.fault.Fault;
import city.okno.script.fault.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each folder of `scripts/broken` is laid over the whole scripts and breaks them in one way; its
/// name begins with the kind of fault, its `expected.txt` holds every line that is told. Run with
/// `-Dscripts.rewrite=true` to write what is told, for review.
class BrokenScriptsTest {

    private static final Path BROKEN = TestScripts.ROOT.resolve("broken");

    static Stream<String> folders() throws IOException {
        try (var all = Files.list(BROKEN)) {
            return all.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void tellsWhatIsWrong(String name) throws IOException {
        var folder = BROKEN.resolve(name);
        var faults = faults(folder);
        var told = faults.stream().map(fault -> fault + "\n").collect(Collectors.joining());
        var expected = folder.resolve("expected.txt");
        if (Boolean.getBoolean("scripts.rewrite")) {
            Files.writeString(expected, told);
        }
        assertThat(told).isEqualTo(Files.readString(expected));
        assertThat(faults).anyMatch(fault -> fault.kind() == kind(name));
    }

    @Test
    void hasAnExampleOfEveryKindOfFault() throws IOException {
        var shown =
                folders()
                        .map(BrokenScriptsTest::kind)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        assertThat(shown).containsExactlyInAnyOrder(Kind.values());
    }

    private static List<Fault> faults(Path folder) {
        var files = TestScripts.whole();
        files.putAll(TestScripts.files(folder));
        return switch (TestScripts.loader().load(files)) {
            case Loaded.Broken broken -> broken.faults();
            case Loaded.Whole whole -> whole.warnings();
        };
    }

    /// The longest name of a kind that the folder's name begins with.
    private static Kind kind(String folder) {
        return Arrays.stream(Kind.values())
                .filter(kind -> folder.startsWith(kind.name().toLowerCase(Locale.ROOT)))
                .max((one, other) -> Integer.compare(one.name().length(), other.name().length()))
                .orElseThrow(() -> new AssertionError(folder + " begins with no kind of fault"));
    }
}
