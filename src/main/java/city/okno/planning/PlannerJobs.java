package city.okno.planning;

import static java.util.stream.Collectors.toSet;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;

import java.util.List;
import java.util.Set;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.stereotype.Component;

/// The jobs in Quartz, one for each planner. Quartz keeps its own transactions.
@Component
class PlannerJobs {

    private static final String GROUP = "planner";

    private final Scheduler scheduler;

    PlannerJobs(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Leaves these planners, with their present periods and due at once, and no others.
    void replaceAll(List<Planner> planners) throws SchedulerException {
        var wanted = planners.stream().map(planner -> key(planner.name())).collect(toSet());
        for (var key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!wanted.contains(key)) {
                scheduler.deleteJob(key);
            }
        }
        for (var planner : planners) {
            scheduler.scheduleJob(job(planner), Set.of(trigger(planner)), true);
        }
    }

    void trigger(String planner) throws SchedulerException {
        scheduler.triggerJob(key(planner));
    }

    private static JobKey key(String planner) {
        return new JobKey(planner, GROUP);
    }

    private static JobDetail job(Planner planner) {
        return JobBuilder.newJob(PlannerJob.class)
                .withIdentity(key(planner.name()))
                .storeDurably()
                .build();
    }

    /// Misfire: a planner that could not run in time runs once as soon as it can, whatever the
    /// number of missed times, and then every period from there.
    private static Trigger trigger(Planner planner) {
        return TriggerBuilder.newTrigger()
                .withIdentity(planner.name(), GROUP)
                .startNow()
                .withSchedule(
                        simpleSchedule()
                                .withIntervalInMilliseconds(planner.period().toMillis())
                                .repeatForever()
                                .withMisfireHandlingInstructionNowWithExistingCount())
                .build();
    }
}
