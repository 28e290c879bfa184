package city.okno.appointment;

/// What became of a note about somebody who was expected.
public sealed interface Receiving {

    /// Also when it was noted before.
    record Noted(Appointment appointment) implements Receiving {}

    /// It cannot follow what is known: who did not arrive was not served, and nobody is missed
    /// before their time.
    record Impossible(Appointment appointment) implements Receiving {}

    record Unknown() implements Receiving {}
}
