package city.okno.planning;

import city.okno.storage.Database;
import city.okno.storage.NodeId;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// One node's planning and nothing else of Okno.
final class PlanningNode implements AutoCloseable {

    private final AnnotationConfigApplicationContext context;

    private PlanningNode(AnnotationConfigApplicationContext context) {
        this.context = context;
    }

    static PlanningNode started(TestDatabase database, String id, Planner... planners)
            throws SchedulerException {
        return on(database, id, true, planners);
    }

    static PlanningNode byHand(TestDatabase database, Planner... planners)
            throws SchedulerException {
        return on(database, "hand", false, planners);
    }

    private static PlanningNode on(
            TestDatabase database, String id, boolean enabled, Planner... planners)
            throws SchedulerException {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(Database.class, database::database);
        context.registerBean(DataSource.class, database::dataSource);
        context.registerBean(NodeId.class, () -> new NodeId(id));
        context.registerBean(TestClock.class, () -> TestClock.standing());
        context.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
        context.registerBean(PlanningSettings.class, () -> new PlanningSettings(enabled));
        for (var planner : planners) {
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
        context.getBean(PlannerSchedule.class).start();
        return new PlanningNode(context);
    }

    Planners planners() {
        return context.getBean(Planners.class);
    }

    Scheduler scheduler() {
        return context.getBean(Scheduler.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
