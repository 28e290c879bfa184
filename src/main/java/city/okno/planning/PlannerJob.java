package city.okno.planning;

import city.okno.operations.Incident;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/// Runs the planner that the job is named after. An edge: what a planner throws ends here.
@DisallowConcurrentExecution
class PlannerJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(PlannerJob.class);

    private final ObjectProvider<Planner> planners;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    PlannerJob(ObjectProvider<Planner> planners, InstantSource clock, MeterRegistry metrics) {
        this.planners = planners;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// A name that this node does not know belongs to another version of Okno on another node.
    @Override
    public void execute(JobExecutionContext context) {
        var name = context.getJobDetail().getKey().getName();
        planners.stream()
                .filter(planner -> planner.name().equals(name))
                .findFirst()
                .ifPresent(this::run);
    }

    private void run(Planner planner) {
        var time = Timer.start(metrics);
        var outcome = "failed";
        try {
            planner.runDue(clock.instant());
            outcome = "done";
        } catch (RuntimeException failure) {
            log.error("Planner {} failed, incident {}", planner.name(), Incident.next(), failure);
        } finally {
            time.stop(metrics.timer("okno.planner", "planner", planner.name(), "outcome", outcome));
        }
    }
}
