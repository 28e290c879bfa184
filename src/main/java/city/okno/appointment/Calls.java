package city.okno.appointment;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The door for counters that call who waits. What writes is called inside a transaction; the
/// visitor is told after it.
public interface Calls {

    /// Counters of a centre that can call somebody, by their numbers.
    ///
    /// @param visitor whom they have to serve; empty: anybody
    List<Integer> counters(long centre, Optional<AppointmentId> visitor);

    /// @param by somebody of the operator's role; the act is recorded
    Calling call(AppointmentId visitor, int counter, PartyId by, Instant now);

    /// Calls who waits longest of those whom this counter can serve. Two who call at once call two
    /// people.
    Calling next(long centre, int counter, PartyId by, Instant now);

    /// How many are called before, at any of the counters that can serve the visitor; empty when
    /// the visitor does not wait.
    Optional<Integer> before(Appointment visitor, Instant now);

    /// To which counters those of them who were called go, or went.
    Map<AppointmentId, Integer> counters(Collection<AppointmentId> called);
}
