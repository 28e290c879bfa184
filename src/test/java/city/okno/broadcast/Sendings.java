package city.okno.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.kill.Ground;
import city.okno.kill.H2Ground;
import city.okno.kill.PostgreSqlGround;
import city.okno.kill.Program;
import city.okno.storage.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.springframework.util.FileSystemUtils;

/// One node on H2 and two nodes on one PostgreSQL; `-Dbroadcast.database` plays one of them.
final class Sendings {

    private Sendings() {}

    /// @param together whether both databases may be used at the same time
    static void prove(boolean together, Function<Integer, Plan> plans) throws Exception {
        var folder = Files.createTempDirectory("okno-broadcast-");
        var program = Program.packed(BroadcastingOkno.class, folder);
        var work =
                databases().stream()
                        .<Callable<Report>>map(database ->
                                () -> send(database, folder, program, plan(database, plans)))
                        .toList();
        try (var threads = Executors.newFixedThreadPool(together ? 2 : 1)) {
            for (var report : threads.invokeAll(work)) {
                assertThat(report.get().wrongs).as("%s, in %s", report.get(), folder).isEmpty();
            }
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static List<Database> databases() {
        var one = System.getProperty("broadcast.database");
        return one == null ? List.of(Database.values()) : List.of(Database.valueOf(one));
    }

    private static Plan plan(Database database, Function<Integer, Plan> plans) {
        return switch (database) {
            case H2 -> plans.apply(1);
            case POSTGRESQL -> plans.apply(2);
        };
    }

    private static Report send(Database database, Path folder, Program program, Plan plan)
            throws Exception {
        try (var ground = ground(database, folder);
                var sending = new Sending(ground, program, plan)) {
            var report = sending.run();
            System.out.println(report);
            return report;
        }
    }

    private static Ground ground(Database database, Path folder) {
        return switch (database) {
            case H2 -> new H2Ground(folder.resolve("h2"));
            case POSTGRESQL -> new PostgreSqlGround(folder.resolve("postgresql"));
        };
    }
}
