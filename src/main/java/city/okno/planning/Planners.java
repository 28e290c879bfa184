package city.okno.planning;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The door to all planners. Doors of features may have it as a parameter: it looks for the
/// planners, which know those doors, only when it is used.
@Component
public class Planners {

    private final ObjectProvider<Planner> planners;
    private final WakeUp wakeUp;

    Planners(ObjectProvider<Planner> planners, WakeUp wakeUp) {
        this.planners = planners;
        this.wakeUp = wakeUp;
    }

    /// Runs a planner soon after the transaction around this call has committed, or soon when there
    /// is none. Many calls at about the same time make one run. It is a hint: after a crash at this
    /// very moment the planner's period finds the work.
    ///
    /// @param name of an existing planner
    public void wake(String name) {
        var planner = named(name);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            wakeUp.ring(planner);
                        }
                    });
        } else {
            wakeUp.ring(planner);
        }
    }

    /// Runs every planner once, here and now, in the order of their names: for tests and rehearsals
    /// with `okno.planning.enabled=false`. An exception of a planner comes out.
    public void runAllDue(Instant now) {
        planners.stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(planner -> planner.runDue(now));
    }

    /// Runs, here and now and in the order of their names, the planners that would have run in the
    /// time between: for rehearsals, in which days pass.
    public void runPassed(Instant from, Instant to) {
        planners.stream()
                .filter(planner -> runsOf(planner, to) > runsOf(planner, from))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(planner -> planner.runDue(to));
    }

    private static long runsOf(Planner planner, Instant until) {
        return Math.floorDiv(until.toEpochMilli(), planner.period().toMillis());
    }

    private Planner named(String name) {
        return planners.stream()
                .filter(planner -> planner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No planner is called " + name));
    }
}
