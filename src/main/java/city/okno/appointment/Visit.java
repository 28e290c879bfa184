package city.okno.appointment;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What somebody comes for: all of it at one counter, one thing after the other.
///
/// @param centre by its id
/// @param services by their ids
/// @param duration of all of them together
/// @param skills that the counter needs; none: any counter
public record Visit(long centre, List<Long> services, Duration duration, Set<String> skills) {
    public Visit {
        services = List.copyOf(services);
        skills = Set.copyOf(skills);
    }
}
