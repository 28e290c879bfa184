package city.okno.appointment.arrival;

import city.okno.appointment.Appointment;
import java.time.Instant;

/// What became of the word that somebody will be late.
public sealed interface BeingLate {

    /// Also when it was said before.
    ///
    /// @param until when the place is kept
    record Kept(Appointment appointment, Instant until) implements BeingLate {}

    /// It is over, cancelled, or somebody else's.
    record Gone() implements BeingLate {}
}
