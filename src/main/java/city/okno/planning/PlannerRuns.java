package city.okno.planning;

import city.okno.operations.Incident;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs a planner here and now. An edge: what a planner throws ends here.
@Component
class PlannerRuns {

    private static final Logger log = LoggerFactory.getLogger(PlannerRuns.class);

    private final InstantSource clock;
    private final MeterRegistry metrics;

    PlannerRuns(InstantSource clock, MeterRegistry metrics) {
        this.clock = clock;
        this.metrics = metrics;
    }

    void run(Planner planner) {
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
