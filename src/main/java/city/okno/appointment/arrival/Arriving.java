package city.okno.appointment.arrival;

import city.okno.appointment.Appointment;
import java.time.Instant;

/// What became of the word that somebody is there.
public sealed interface Arriving {

    /// Also when it was said before.
    record Arrived(Appointment appointment) implements Arriving {}

    /// @param from when it can be said
    record TooEarly(Appointment appointment, Instant from) implements Arriving {}

    /// The place is not kept any more.
    record TooLate(Appointment appointment) implements Arriving {}

    /// They are expected in another centre.
    record Elsewhere(Appointment appointment) implements Arriving {}

    /// @param metres to the centre where they are expected
    record TooFar(Appointment appointment, int metres) implements Arriving {}

    /// They are not expected today.
    record NotExpected() implements Arriving {}

    /// No entrance has this code.
    record UnknownCode() implements Arriving {}
}
