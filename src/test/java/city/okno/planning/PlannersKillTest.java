package city.okno.planning;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.kill.PostgreSqlGround;
import city.okno.kill.Program;
import city.okno.kill.Victim;
import city.okno.storage.Utc;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two nodes on one PostgreSQL, of which one is killed over and over in the midst of a planner's
/// run, and started again: planners go on at the other one, none runs twice at once, none twice for
/// the same time of its trigger. Part of `./mvnw verify -Pkill-loop`.
@Tag("long")
@Tag("kill-loop")
class PlannersKillTest {

    private static final int KILLS = Integer.getInteger("kill.planners", 10);
    private static final String LONGEST = "sleeps-1500";

    /// Quartz looks every 7.5 s for nodes that gave no sign of life; one that has given none for as
    /// long again is dead.
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    private PostgreSqlGround ground;
    private Program program;

    private record Run(
            String planner, long due, String node, Instant begun, @Nullable Instant ended) {}

    @Test
    void goOnAtOtherNodeAfterKill(@TempDir Path folder) throws Exception {
        var waits = new ArrayList<Duration>();
        try (var postgres = new PostgreSqlGround(folder.resolve("postgresql"))) {
            ground = postgres;
            program = Program.packed(PlanningProcess.class, folder);
            prepare();
            var nodes = new HashMap<String, Victim>();
            nodes.put("north", start("north"));
            nodes.put("south", start("south"));
            var deaths = new HashMap<String, Instant>();
            try {
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitBoth(nodes);
                    var running = awaitRunning();
                    var died = nodes.remove(running.node()).kill();
                    deaths.put(running.node() + kill, died);
                    waits.add(awaitGoingOn(died));
                    nodes.put(running.node(), start(running.node()));
                }
            } finally {
                for (var node : nodes.values()) {
                    node.kill();
                }
            }
            var runs = runs();
            compare(runs, deaths.values());
            System.out.printf(
                    "%d kills of a node with planners: %d runs; the killed planner went on after %s%n",
                    KILLS, runs.size(), waits);
        }
    }

    private Victim start(String node) {
        var url = ground.settings().getFirst().substring("--spring.datasource.url=".length());
        return Victim.start(
                program.command(List.of(), List.of(node, url)), ground.home().resolve(node));
    }

    private void prepare() {
        var pool = ground.settings();
        assertThat(pool).isNotEmpty();
        ground.look(jdbc -> {
            for (var migration :
                    List.of("db/vendor/postgresql/V3__planning_create_quartz_tables.sql")) {
                jdbc.sql(read(migration)).update();
            }
            return jdbc.sql(
                            """
                            create table planner_run (
                                id varchar(100) primary key, planner varchar(100), due bigint,
                                node varchar(20), begun timestamptz, ended timestamptz)
                            """)
                    .update();
        });
    }

    private static String read(String resource) {
        try (var stream = PlannersKillTest.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /// Both have run something since they were started.
    private void awaitBoth(Map<String, Victim> nodes) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    nodes.values().forEach(Victim::mustLive);
                    return states() == nodes.size();
                });
    }

    private int states() {
        return ground.look(jdbc ->
                jdbc.sql("select count(*) from qrtz_scheduler_state")
                        .query(Integer.class)
                        .single());
    }

    private Run awaitRunning() {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () ->
                                runs().stream()
                                        .filter(run -> run.planner().equals(LONGEST))
                                        .reduce((_, last) -> last)
                                        .filter(run -> run.ended() == null)
                                        .orElse(null),
                        run -> run != null);
    }

    private Duration awaitGoingOn(Instant died) {
        var next =
                Awaitility.await()
                        .atMost(TAKEN_OVER)
                        .until(
                                () ->
                                        runs().stream()
                                                .filter(run -> run.planner().equals(LONGEST))
                                                .filter(run -> run.begun().isAfter(died))
                                                .findFirst()
                                                .orElse(null),
                                run -> run != null);
        return Duration.between(died, next.begun());
    }

    private List<Run> runs() {
        return ground.look(jdbc ->
                jdbc.sql("select planner, due, node, begun, ended from planner_run order by begun")
                        .query((row, _) ->
                                new Run(
                                        row.getString("planner"),
                                        row.getLong("due"),
                                        row.getString("node"),
                                        Utc.instant(row, "begun"),
                                        row.getObject("ended") == null
                                                ? null
                                                : Utc.instant(row, "ended")))
                        .list());
    }

    /// A run without an end is one that was under way when its node died.
    private static void compare(List<Run> runs, java.util.Collection<Instant> deaths) {
        var last = new HashMap<String, Run>();
        var told = new HashMap<String, Run>();
        for (var run : runs) {
            var before = last.put(run.planner(), run);
            if (before != null) {
                var until = end(before, deaths);
                assertThat(run.begun()).as("%s while %s", run, before).isAfterOrEqualTo(until);
            }
            assertThat(told.put(run.planner() + " " + run.due(), run)).as("%s again", run).isNull();
        }
    }

    private static Instant end(Run run, java.util.Collection<Instant> deaths) {
        return run.ended() != null
                ? run.ended()
                : deaths.stream()
                        .filter(death -> death.isAfter(run.begun()))
                        .min(Instant::compareTo)
                        .orElse(run.begun());
    }
}
