package city.okno.planning;

import city.okno.storage.Database;
import city.okno.storage.NodeId;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.Scheduler;
import org.quartz.listeners.JobListenerSupport;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A node that is killed: planning as it is, with planners that do nothing for a while. What ran
/// when, and for which time of its trigger, stands in the table `planner_run`.
final class PlanningProcess {

    private PlanningProcess() {}

    /// @param arguments name of the node, address of the database
    public static void main(String[] arguments) throws Exception {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(arguments[1]);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, () -> Database.POSTGRESQL);
        context.registerBean(DataSource.class, () -> pool);
        context.registerBean(NodeId.class, () -> new NodeId(arguments[0]));
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        context.registerBean(PlanningSettings.class, () -> new PlanningSettings(true));
        for (var millis : new int[] {0, 300, 1500}) {
            var planner = new Sleeper("sleeps-" + millis, Duration.ofMillis(millis));
            context.registerBean(planner.name(), Planner.class, () -> planner);
        }
        context.register(
                PlanningConfiguration.class,
                PlannerJobs.class,
                PlannerSchedule.class,
                Planners.class,
                PlannerRuns.class,
                WakeUp.class);
        context.refresh();
        context.getBean(Scheduler.class)
                .getListenerManager()
                .addJobListener(new Diary(arguments[0], JdbcClient.create(pool)));
        context.getBean(PlannerSchedule.class).start();
    }

    private record Sleeper(String name, Duration work) implements Planner {
        @Override
        public Duration period() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void runDue(Instant now) {
            LockSupport.parkNanos(work.toNanos());
        }
    }

    /// Notes each run when it begins and when it has ended.
    private static final class Diary extends JobListenerSupport {

        private final String node;
        private final JdbcClient jdbc;

        Diary(String node, JdbcClient jdbc) {
            this.node = node;
            this.jdbc = jdbc;
        }

        @Override
        public String getName() {
            return "diary";
        }

        @Override
        public void jobToBeExecuted(JobExecutionContext run) {
            jdbc.sql(
                            """
                            insert into planner_run (id, planner, due, node, begun)
                            values (:id, :planner, :due, :node, clock_timestamp())
                            """)
                    .param("id", run.getFireInstanceId())
                    .param("planner", run.getJobDetail().getKey().getName())
                    .param("due", run.getScheduledFireTime().getTime())
                    .param("node", node)
                    .update();
        }

        @Override
        public void jobWasExecuted(JobExecutionContext run, JobExecutionException failure) {
            jdbc.sql("update planner_run set ended = clock_timestamp() where id = :id")
                    .param("id", run.getFireInstanceId())
                    .update();
        }
    }
}
