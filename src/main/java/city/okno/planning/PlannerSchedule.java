package city.okno.planning;

import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Starts Quartz when everything else is there.
@Component
class PlannerSchedule {

    private final Scheduler scheduler;
    private final PlannerJobs jobs;
    private final ObjectProvider<Planner> planners;
    private final PlanningSettings settings;

    PlannerSchedule(
            Scheduler scheduler,
            PlannerJobs jobs,
            ObjectProvider<Planner> planners,
            PlanningSettings settings) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.planners = planners;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() throws SchedulerException {
        if (settings.enabled()) {
            jobs.replaceAll(planners.stream().toList());
            scheduler.start();
        }
    }
}
