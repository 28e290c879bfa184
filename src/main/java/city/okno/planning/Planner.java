package city.okno.planning;

import java.time.Duration;
import java.time.Instant;

/// Looks for work whose time has come and does it. Each bean of this type is run by [Planners]; no
/// two runs of one planner overlap, whatever the number of nodes, unless it allows it.
public interface Planner {

    /// Unique and stable: a lower-case word such as `ready`; it names the Quartz job and the
    /// metric.
    String name();

    /// How long due work waits at most. A run that finds nothing must be cheap. At least a second.
    Duration period();

    /// Whether its runs may overlap, because what one has done the other finds done. Such a planner
    /// is run by the node that wakes it, at once: it waits neither for Quartz nor for a node that
    /// died in a run.
    default boolean mayOverlap() {
        return false;
    }

    /// Does all work that is due at `now`, in transactions of its own, and returns. An exception
    /// ends this run only; what was not done is due at the next one.
    void runDue(Instant now);
}
