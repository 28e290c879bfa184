package city.okno.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the compiled classes no longer show.
class SourceRulesTest {

    /// The edges, where what nobody expected ends: it is logged once with an incident number.
    private static final Set<String> EDGES =
            Set.of(
                    // a planner
                    "PlannerRuns.java",
                    // a picture from outside
                    "PictureFetcher.java",
                    // a turn, and the apology for one that failed
                    "Turns.java",
                    "Incidents.java",
                    // a messenger's updates
                    "TelegramAlbums.java",
                    "TelegramTurns.java",
                    // the watch over scripts, which outlives what it finds
                    "ScriptWatch.java",
                    "Polling.java",
                    "VkTurns.java",
                    // what an audience throws
                    "Bulkhead.java",
                    // a thread that calls a department
                    "Couriers.java",
                    // a channel's adapter, and the lane that calls it
                    "Calls.java",
                    "Lane.java",
                    "Lines.java");

    private static final Set<String> EVERYTHING =
            Set.of("Exception", "RuntimeException", "Throwable", "Error");

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final int MOST_LINES = 400;

    private final List<CompilationUnitTree> sources = Sources.parsed();

    @Test
    void catchesEverythingAtTheEdgesOnly() {
        var places = new ArrayList<String>();
        for (var unit : sources) {
            if (!EDGES.contains(Sources.nameOf(unit))) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitCatch(CatchTree tree, Void unused) {
                        var caught = tree.getParameter().getType().toString();
                        if (EVERYTHING.contains(caught)) {
                            places.add(Sources.nameOf(unit) + ": catch " + caught);
                        }
                        return super.visitCatch(tree, unused);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(places).isEmpty();
    }

    @Test
    void keepsRussianWordsInScripts() {
        var places = new ArrayList<String>();
        for (var unit : sources) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree tree, Void unused) {
                    var value = String.valueOf(tree.getValue());
                    if (CYRILLIC.matcher(value).find()) {
                        places.add(Sources.nameOf(unit) + ": " + value);
                    }
                    return super.visitLiteral(tree, unused);
                }
            }.scan(unit, null);
        }
        assertThat(places).isEmpty();
    }

    @Test
    void hasNoFileThatIsTooLong() {
        assertThat(Sources.files(Path.of("src")))
                .allSatisfy(file -> assertThat(lines(file)).as("%s", file).isLessThan(MOST_LINES));
    }

    @Test
    void declaresEveryPackageNullMarked() {
        assertThat(Sources.files(Sources.MAIN).stream().map(Path::getParent).distinct())
                .allSatisfy(folder ->
                        assertThat(folder.resolve("package-info.java"))
                                .content()
                                .contains("@NullMarked"));
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
