package city.okno.appointment;

import java.time.Instant;
import java.util.List;

/// The door for who does not mind where, as long as it is soon.
@FunctionalInterface
public interface EarliestTimes {

    /// The first times at which any of these visits can begin, in order; of equal ones, that of the
    /// visit that was named first. All of it can be booked, unless somebody is faster.
    List<FreeTime> of(List<Visit> visits, int most, Instant now);
}
