package city.okno.appointment;

import java.time.Instant;

/// What became of the wish to come at another time.
public sealed interface Moving {

    /// @param before when it was
    record Moved(Appointment appointment, Instant before) implements Moving {}

    /// Somebody was faster; the old time still holds.
    record Taken() implements Moving {}

    /// It is over, cancelled, or somebody else's.
    record Gone() implements Moving {}
}
