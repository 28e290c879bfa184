package city.okno.kill;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.storage.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.util.FileSystemUtils;

/// A loop on each database, both at once. `-Dkill.seed`, `-Dkill.rounds` and `-Dkill.database`
/// repeat one that failed.
final class KillLoops {

    private KillLoops() {}

    /// What happens on one of the databases.
    interface Loop {
        Report on(Ground ground, Program program, long seed) throws Exception;
    }

    static int rounds(int unless) {
        return Integer.getInteger("kill.rounds", unless);
    }

    private static List<Database> databases() {
        var one = System.getProperty("kill.database");
        return one == null ? List.of(Database.values()) : List.of(Database.valueOf(one));
    }

    /// Everything is kept where something was wrong, else nothing.
    ///
    /// @param trained whether many starts are to come
    static void prove(boolean trained, Loop loop) throws Exception {
        var folder = Files.createTempDirectory("okno-kill-");
        var seed = Long.getLong("kill.seed", System.nanoTime() & 0xffffff);
        var packed = Program.packed(KilledOkno.class, folder);
        var program = trained ? packed.trained(folder) : packed;
        var reports = new ArrayList<Report>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var loops = new ArrayList<Future<Report>>();
            for (var database : databases()) {
                Callable<Report> work =
                        () -> {
                            try (var ground = ground(database, folder)) {
                                return loop.on(ground, program, seed);
                            }
                        };
                loops.add(threads.submit(work));
            }
            for (var each : loops) {
                reports.add(result(each, folder, seed));
            }
        }
        reports.forEach(System.out::println);
        assertThat(reports)
                .allSatisfy(report ->
                        assertThat(report.wrongs().isEmpty())
                                .as("%s, in %s:%n%s", report, folder, report.wrongs())
                                .isTrue());
        FileSystemUtils.deleteRecursively(folder);
    }

    private static Report result(Future<Report> loop, Path folder, long seed)
            throws InterruptedException {
        try {
            return loop.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("seed " + seed + ", in " + folder, broken.getCause());
        }
    }

    private static Ground ground(Database database, Path folder) {
        return switch (database) {
            case H2 -> new H2Ground(folder.resolve("h2"));
            case POSTGRESQL -> new PostgreSqlGround(folder.resolve("postgresql"));
        };
    }
}
