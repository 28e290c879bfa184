package city.okno.visit;

import java.time.Duration;
import java.time.Instant;

/// What is known of one hour of a group of counters.
///
/// @param hour its beginning by the centre's clock
/// @param visits tickets that were taken in it
/// @param called of how many of them the wait is known
/// @param late how many of those waited longer than [Waits#NORM]
/// @param waited what they waited together
public record HourSum(
        long centre,
        Instant hour,
        CounterGroup counters,
        int visits,
        int called,
        int late,
        Duration waited) {}
