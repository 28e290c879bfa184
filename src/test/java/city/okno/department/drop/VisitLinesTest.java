package city.okno.department.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.Catalogue;
import city.okno.catalogue.CatalogueFiles;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/// Files of a queue system. What all files have in common is in [DropPlannerTest].
@OknoTest
class VisitLinesTest {

    private static final String HEADER = "id;centre;counter;taken;called;served\n";

    @TempDir Path folder = Path.of("");

    private final Intake intake;
    private final Instant now;

    VisitLinesTest(
            VisitLines lines, Catalogue catalogue, TransactionTemplate writing, TestClock clock) {
        this.intake = new Intake(lines, writing);
        this.now = clock.instant();
        var city = CatalogueFiles.in(Path.of("src/main/resources/rehearsal"));
        writing.executeWithoutResult(_ -> catalogue.replace(city, now));
    }

    @Test
    void takesEachLineAndRejectsABadOneByItself() throws IOException {
        var taken = now.minus(Duration.ofHours(1));
        var called = taken.plusSeconds(600);
        put(
                HEADER
                        + "1;strogino;universal;%s;%s;\n".formatted(taken, called)
                        + "2;strogino;special;%s;;\n".formatted(taken)
                        + "1;strogino;universal;%s;;\n".formatted(taken)
                        + "1;strogino;special;%s;;\n".formatted(taken)
                        + "3;atlantis;universal;%s;;\n".formatted(taken)
                        + "4;strogino;universal;%s;%s;\n".formatted(called, taken));
        assertThat(report("done"))
                .containsExactly(
                        "line;result;field;detail",
                        "2;made;;",
                        "3;made;;",
                        "4;outdated;;",
                        "5;rejected;id;This visit is known with another centre, counter or time",
                        "6;rejected;centre;Expected the code of a centre such as strogino",
                        "7;rejected;called;Expected a time that is not before taken");
    }

    @Test
    void needsNoColumnsForWhatComesLater() throws IOException {
        put("taken;id;centre;counter\n%s;5;strogino;universal\n".formatted(now.minusSeconds(60)));
        assertThat(report("done")).contains("2;made;;");
    }

    @Test
    void refusesAFileOfSomethingElse() throws IOException {
        put("number;service;centre\n1;2;3\n");
        assertThat(report("rejected")).last().asString().contains("must name the columns: called");
    }

    private void put(String text) throws IOException {
        var file = folder.resolve("a.csv");
        Files.writeString(file, text, UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(60)));
        var settle = Duration.ofSeconds(30);
        new DropPlanner(
                        "drop",
                        intake,
                        new DropSettings(
                                folder.toString(),
                                "queue",
                                DropSettings.Encoding.UTF_8,
                                ";",
                                settle))
                .runDue(now);
    }

    private List<String> report(String end) throws IOException {
        return Files.readAllLines(folder.resolve(end + "/a.csv.report.csv"), UTF_8);
    }
}
