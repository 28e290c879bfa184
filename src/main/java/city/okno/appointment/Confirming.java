package city.okno.appointment;

/// What became of a held time that somebody confirmed.
public sealed interface Confirming {

    /// Also when it was confirmed before.
    record Booked(Appointment appointment) implements Confirming {}

    /// They thought too long, or it was never theirs.
    record Expired() implements Confirming {}
}
