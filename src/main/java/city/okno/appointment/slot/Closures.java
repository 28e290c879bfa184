package city.okno.appointment.slot;

import java.time.Instant;
import java.util.List;

/// Where closures come from.
@FunctionalInterface
public interface Closures {

    /// Those of a centre that end later than now.
    List<Closure> of(long centre, Instant now);
}
