package city.okno.stampede;

import java.time.Duration;

/// How large a stampede is.
///
/// @param residents all at once
/// @param slots that all of them want
/// @param counters at each slot
/// @param atOnce requests that reach the database at a time; the others wait before it, as turns do
record Plan(int residents, int slots, int counters, int atOnce) {

    /// As many slots as fit into the plan's day, from 8 in the morning on.
    Duration day() {
        return Duration.ofMinutes(15L * slots / counters);
    }
}
