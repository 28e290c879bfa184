package city.okno.planning;

import city.okno.operations.Incident;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Triggers planners out of turn. It gathers calls for a moment, so that a thousand documents that
/// become ready in a row are a few runs, not a thousand.
@Component
class WakeUp {

    private static final Logger log = LoggerFactory.getLogger(WakeUp.class);
    private static final long MOMENT_MILLIS = 100;

    private final Scheduler scheduler;
    private final PlannerJobs jobs;
    private final PlanningSettings settings;
    private final Set<String> gathering = ConcurrentHashMap.newKeySet();
    private final Executor soon =
            CompletableFuture.delayedExecutor(
                    MOMENT_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    WakeUp(Scheduler scheduler, PlannerJobs jobs, PlanningSettings settings) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.settings = settings;
    }

    void ring(String planner) {
        if (settings.enabled() && gathering.add(planner)) {
            soon.execute(() -> trigger(planner));
        }
    }

    /// A call that comes after the removal has a trigger of its own; one before it is served by
    /// this.
    private void trigger(String planner) {
        gathering.remove(planner);
        try {
            if (scheduler.isStarted() && !scheduler.isShutdown()) {
                jobs.trigger(planner);
            }
        } catch (SchedulerException failure) {
            log.warn(
                    "Planner {} was not woken, its period will find the work, incident {}",
                    planner,
                    Incident.next(),
                    failure);
        }
    }
}
