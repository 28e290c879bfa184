package city.okno.planning;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.springframework.beans.factory.ObjectProvider;

/// Runs the planner that the job is named after.
@DisallowConcurrentExecution
class PlannerJob implements Job {

    private final ObjectProvider<Planner> planners;
    private final PlannerRuns runs;

    PlannerJob(ObjectProvider<Planner> planners, PlannerRuns runs) {
        this.planners = planners;
        this.runs = runs;
    }

    /// A name that this node does not know belongs to another version of Okno on another node.
    @Override
    public void execute(JobExecutionContext context) {
        var name = context.getJobDetail().getKey().getName();
        planners.stream()
                .filter(planner -> planner.name().equals(name))
                .findFirst()
                .ifPresent(runs::run);
    }
}
