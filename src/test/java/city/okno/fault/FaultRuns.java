package city.okno.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import city.okno.testing.TestClock;
import java.nio.file.Files;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/// Many runs, one after another, most of them on one database in memory.
final class FaultRuns {

    /// In every hundredth run the database, a file, dies too.
    private static final int RESTART = 100;

    /// So many wrong runs are enough to look at.
    private static final int ENOUGH = 5;

    private FaultRuns() {}

    /// @param wrongs what was wrong, by run; nothing else is played after the first few
    record Report(
            long seed,
            int runs,
            int arrivals,
            int documents,
            Map<Fate.Step, Integer> crashes,
            Map<Integer, List<String>> wrongs,
            Duration took) {
        @Override
        public String toString() {
            return "seed %d: %,d runs in %d s, %,d documents, %,d arrivals; the process died %s; wrong in %,d runs"
                    .formatted(
                            seed,
                            runs,
                            took.toSeconds(),
                            documents,
                            arrivals,
                            crashes,
                            wrongs.size());
        }
    }

    /// `-Dfault.seed`, `-Dfault.runs` and `-Dfault.first` repeat some of them, or one alone.
    static void prove(long seed, int first, int runs) throws Exception {
        var report =
                play(
                        Long.getLong("fault.seed", seed),
                        Integer.getInteger("fault.first", first),
                        Integer.getInteger("fault.runs", runs));
        System.out.println(report);
        assertThat(report.wrongs()).as("%s", report).isEmpty();
    }

    private static Report play(long seed, int first, int runs) throws Exception {
        quiet();
        var begun = System.nanoTime();
        var folder = Files.createTempDirectory("okno-fault-");
        var wrongs = new TreeMap<Integer, List<String>>();
        var crashes = new EnumMap<Fate.Step, Integer>(Fate.Step.class);
        var arrivals = 0;
        var documents = 0;
        var played = 0;
        try (var disks = new Disks(folder)) {
            for (var run = first; run < first + runs && wrongs.size() < ENOUGH; run++) {
                var restart = run % RESTART == 0;
                var disk = disks.forRun(restart);
                var random = random(seed, run);
                var clock = TestClock.standing();
                clock.advance(Duration.ofDays(100L * (run - first)));
                var fate = new Fate(random);
                var notice = last(disk, "notice");
                var letter = last(disk, "outbox");
                var city = new City(disk, fate, random, clock);
                new Run(run, city, fate, random, clock).play(restart);
                var wrong =
                        new Oracle(
                                        new Evidence(
                                                city,
                                                JdbcClient.create(disk.pool()),
                                                notice,
                                                letter))
                                .wrongs();
                if (!wrong.isEmpty()) {
                    wrongs.put(run, wrong);
                }
                fate.crashes().forEach((step, times) -> crashes.merge(step, times, Integer::sum));
                arrivals += city.arrivals.size();
                documents += city.documents.size();
                played++;
            }
        }
        FileSystemUtils.deleteRecursively(folder);
        return new Report(
                seed,
                played,
                arrivals,
                documents,
                crashes,
                wrongs,
                Duration.ofNanos(System.nanoTime() - begun));
    }

    /// Runs next to each other must not begin alike, as [Random] does with seeds next to each
    /// other.
    private static Random random(long seed, int run) {
        return new Random(new SplittableRandom(seed * 1_000_003 + run).nextLong());
    }

    private static long last(Disk disk, String table) {
        return JdbcClient.create(disk.pool())
                .sql("select coalesce(max(id), 0) from " + table)
                .query(Long.class)
                .single();
    }

    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }
}
