package city.okno.appointment;

/// What became of calling a visitor to a counter.
public sealed interface Calling {

    /// The visitor is being told.
    record Called(Appointment appointment, int counter) implements Calling {}

    /// By this counter, or another one was quicker.
    record CalledBefore(Appointment appointment, int counter) implements Calling {}

    /// Who did not arrive, was served or cancelled cannot be called.
    record NotWaiting(Appointment appointment) implements Calling {}

    /// Nobody waits whom this counter can serve.
    record NobodyWaits() implements Calling {}

    /// The centre has no such counter, or it cannot do what the visitor came for.
    record WrongCounter() implements Calling {}

    record Unknown() implements Calling {}
}
