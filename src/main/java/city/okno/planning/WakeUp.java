package city.okno.planning;

import city.okno.operations.Incident;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs planners out of turn: those whose runs may overlap here, the others through Quartz. It
/// gathers calls for a moment, so that a thousand documents that become ready in a row are a few
/// runs, not a thousand.
@Component
class WakeUp {

    private static final Logger log = LoggerFactory.getLogger(WakeUp.class);
    private static final long MOMENT_MILLIS = 100;

    private final Scheduler scheduler;
    private final PlannerJobs jobs;
    private final PlannerRuns runs;
    private final PlanningSettings settings;
    private final Set<String> gathering = ConcurrentHashMap.newKeySet();
    private final Map<String, ReentrantLock> running = new ConcurrentHashMap<>();
    private final Executor soon =
            CompletableFuture.delayedExecutor(
                    MOMENT_MILLIS, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    WakeUp(Scheduler scheduler, PlannerJobs jobs, PlannerRuns runs, PlanningSettings settings) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.runs = runs;
        this.settings = settings;
    }

    void ring(Planner planner) {
        if (settings.enabled() && gathering.add(planner.name())) {
            soon.execute(() -> wake(planner));
        }
    }

    private void wake(Planner planner) {
        try {
            if (planner.mayOverlap()) {
                run(planner);
            } else {
                trigger(planner.name());
            }
        } catch (SchedulerException failure) {
            log.warn(
                    "Planner {} was not woken, its period will find the work, incident {}",
                    planner.name(),
                    Incident.next(),
                    failure);
        }
    }

    /// One after the other on this node; calls that come while a run waits for the one before are
    /// served by it.
    private void run(Planner planner) throws SchedulerException {
        var turn = running.computeIfAbsent(planner.name(), _ -> new ReentrantLock());
        turn.lock();
        try {
            gathering.remove(planner.name());
            if (isOpen()) {
                runs.run(planner);
            }
        } finally {
            turn.unlock();
        }
    }

    /// A call that comes after the removal has a trigger of its own; one before it is served by
    /// this.
    private void trigger(String planner) throws SchedulerException {
        gathering.remove(planner);
        if (isOpen()) {
            jobs.trigger(planner);
        }
    }

    private boolean isOpen() throws SchedulerException {
        return scheduler.isStarted() && !scheduler.isShutdown();
    }

    /// The database is there until the runs of this node have ended.
    @PreDestroy
    void close() {
        running.values().forEach(ReentrantLock::lock);
    }
}
