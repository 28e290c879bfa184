package city.okno.department.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.drop.DropSettings.Encoding;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import city.okno.testing.leak.Planted;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class DropPlannerTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final Duration SETTLE = Duration.ofSeconds(30);
    private static final String HEADER = "number;service;centre;phone;status;at;keepUntil\n";

    @TempDir Path folder = Path.of("");

    private final Intake intake;
    private final Documents documents;
    private final Instant now;
    private final String name = "F-%06d".formatted(611_000 + NUMBERS.incrementAndGet());
    private final String department = "files of " + NUMBERS.get();

    DropPlannerTest(
            DocumentLines lines,
            Documents documents,
            TransactionTemplate writing,
            TestClock clock) {
        this.intake = new Intake(lines, writing);
        this.documents = documents;
        this.now = clock.instant();
        Planted.one(name);
    }

    @Test
    void takesEachLineAndRejectsABadOneByItself() throws IOException {
        put(
                "a.csv",
                HEADER
                        + line(1, "ready")
                        + line(2, "lost")
                        + "only;three;values\n"
                        + line(3, "in_work"));
        run();
        assertThat(status(1)).isEqualTo(DocumentStatus.READY);
        assertThat(status(3)).isEqualTo(DocumentStatus.IN_WORK);
        assertThat(documents.state(department, name + "/2")).isEmpty();
        assertThat(names()).containsExactly("done/a.csv", "done/a.csv.report.csv");
        assertThat(report("done/a.csv"))
                .containsExactly(
                        "line;result;field;detail",
                        "2;made;;",
                        "3;rejected;status;Expected one of accepted, in_work, ready, issued,"
                                + " returned, cancelled",
                        "4;rejected;;Expected as many values as the first line has names",
                        "5;made;;")
                .noneMatch(line -> line.contains(name));
    }

    @Test
    void readsWindows1251() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                HEADER + line(1, "ready"),
                Charset.forName("windows-1251"));
        age("a.csv");
        planner(Encoding.WINDOWS_1251).runDue(now);
        assertThat(documents.state(department, name + "/1").orElseThrow().centre())
                .isEqualTo("Строгино");
    }

    @Test
    void takesNothingOfAFileInAnotherCharset() throws IOException {
        Files.writeString(
                folder.resolve("a.csv"),
                HEADER + line(1, "ready"),
                Charset.forName("windows-1251"));
        age("a.csv");
        run();
        assertThat(names()).containsExactly("rejected/a.csv", "rejected/a.csv.report.csv");
        assertThat(report("rejected/a.csv")).contains("0;rejected;;The file is not in UTF-8");
        assertThat(documents.state(department, name + "/1")).isEmpty();
    }

    @Test
    void readsNoFileThatIsStillWritten() throws IOException {
        put("a.csv", HEADER + line(1, "ready"));
        Files.setLastModifiedTime(folder.resolve("a.csv"), FileTime.from(now.minusSeconds(5)));
        put("b.csv.part", HEADER + line(2, "ready"));
        run();
        assertThat(names()).containsExactly("a.csv", "b.csv.part");
        Files.move(folder.resolve("b.csv.part"), folder.resolve("b.csv"));
        run();
        assertThat(names()).containsExactly("a.csv", "done/b.csv", "done/b.csv.report.csv");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        put("a.csv", HEADER + line(1, "ready"));
        run();
        put("a.csv", HEADER + line(1, "ready"));
        run();
        var again = names().stream().filter(it -> it.matches("done/[0-9-]+a.csv")).findFirst();
        assertThat(report(again.orElseThrow())).contains("2;unchanged;;");
        assertThat(documents.state(department, name + "/1").orElseThrow().history()).hasSize(1);
    }

    @Test
    void readsAFileAgainThatACrashLeftHalfTaken() throws IOException {
        put("a.csv", HEADER + line(1, "ready") + line(2, "ready"));
        intake.take(List.of(row(1)), city.okno.department.form.Sender.trusted(department));
        put("a.csv.report.part", "line;result;field;detail\n2;ma");
        run();
        assertThat(report("done/a.csv")).contains("2;unchanged;;", "3;made;;");
        assertThat(names()).containsExactly("done/a.csv", "done/a.csv.report.csv");
    }

    @Test
    void refusesAFileWithoutItsColumns() throws IOException {
        put("a.csv", "number;service\nx;y\n");
        put("b.csv", HEADER.replace("centre", "center") + line(1, "ready"));
        put("c.csv", "");
        run();
        assertThat(report("rejected/a.csv").getLast()).contains("Columns are missing: at, centre");
        assertThat(report("rejected/b.csv").getLast()).contains("must name the columns");
        assertThat(report("rejected/c.csv").getLast()).contains("Columns are missing");
    }

    @Test
    void saysFromWhereTheQuotesAreWrong() throws IOException {
        put("a.csv", HEADER + line(1, "ready") + "\"" + line(2, "ready").repeat(2000));
        run();
        assertThat(names()).containsExactly("rejected/a.csv", "rejected/a.csv.report.csv");
        assertThat(report("rejected/a.csv"))
                .contains(
                        "2;made;;",
                        "3;rejected;;From here on the quotes or the length of lines are wrong");
    }

    @Test
    void takesMoreThanOneBatch() throws IOException {
        var lines = new StringBuilder("\uFEFF" + HEADER);
        for (var number = 1; number <= 250; number++) {
            lines.append(line(number, "accepted"));
        }
        put("a.csv", lines.toString());
        run();
        assertThat(report("done/a.csv")).hasSize(251).last().isEqualTo("251;made;;");
        assertThat(status(250)).isEqualTo(DocumentStatus.ACCEPTED);
    }

    private void run() {
        planner(Encoding.UTF_8).runDue(now);
    }

    private DropPlanner planner(Encoding charset) {
        return new DropPlanner(
                "drop",
                intake,
                new DropSettings(folder.toString(), department, charset, ";", SETTLE));
    }

    private void put(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text, UTF_8);
        age(file);
    }

    private void age(String file) throws IOException {
        Files.setLastModifiedTime(folder.resolve(file), FileTime.from(now.minusSeconds(60)));
    }

    private String line(int number, String status) {
        return "%s/%d;Паспорт;Строгино;+7916555%04d;%s;2026-01-31T10:00:00+03:00;\n"
                .formatted(name, number, number, status);
    }

    private Row row(int number) {
        var values = line(number, "ready").strip().split(";", -1);
        var names = HEADER.strip().split(";");
        var map = new java.util.HashMap<String, String>();
        for (var column = 0; column < names.length; column++) {
            map.put(names[column], values[column]);
        }
        return new Row(number + 1L, map);
    }

    private DocumentStatus status(int number) {
        return documents.state(department, name + "/" + number).orElseThrow().status();
    }

    private List<String> report(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file + ".report.csv"), UTF_8);
    }

    private List<String> names() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
