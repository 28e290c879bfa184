package city.okno.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From `java -jar` to a health that is up, and what the process holds then.
@Bench
class StartBench {

    private static final int ROUNDS = 3;

    private final Report report;

    StartBench(Report report) {
        this.report = report;
    }

    @Test
    void getsReady(@TempDir Path folder) throws IOException {
        var table = new Table("start", "ready, s", "resident memory, MB", "heap after GC, MB");
        add(table, "new database", folder, "new", false);
        add(table, "the same database again", folder, "new", false);
        add(table, "new database with the demo", folder, "demo", true);
        add(table, "the demo again", folder, "demo", true);
        report.add(
                "Start",
                table,
                "`java -jar target/okno.jar` on H2 with no other option; medians of %d starts."
                        .formatted(ROUNDS));
    }

    /// A name that was there before is a database that was there before.
    private static void add(Table table, String what, Path folder, String name, boolean demo)
            throws IOException {
        var again = Files.exists(folder.resolve(name + 1));
        var starts =
                IntStream.rangeClosed(1, ROUNDS)
                        .mapToObj(i -> folder.resolve(name + i))
                        .map(home -> start(home, demo))
                        .toList();
        if (again != what.contains("again")) {
            throw new IllegalStateException(what);
        }
        table.row(what, median(starts, 0), median(starts, 1), median(starts, 2));
    }

    private static double median(List<double[]> starts, int figure) {
        return Timings.median(starts.stream().mapToDouble(start -> start[figure]).toArray());
    }

    private static double[] start(Path home, boolean demo) {
        try (var started = new StartedJar(home, demo)) {
            return new double[] {
                started.secondsToReady(), started.residentMegabytes(), started.heapMegabytes()
            };
        }
    }
}
