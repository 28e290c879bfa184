package city.okno.appointment;

/// What became of the wish not to come.
public sealed interface Cancelling {

    /// Also when it was cancelled before.
    record Cancelled(Appointment appointment) implements Cancelling {}

    /// It is over, or somebody else's.
    record Gone() implements Cancelling {}
}
