package city.okno.appointment;

import java.time.Instant;

/// What became of the wish to have the time that was offered.
public sealed interface Answering {

    /// @param before when it was
    record Moved(Appointment appointment, Instant before) implements Answering {}

    /// Of somebody who had no appointment.
    record Booked(Appointment appointment) implements Answering {}

    /// It is not known in whose name to book.
    record NameNeeded() implements Answering {}

    /// It was kept long enough, or is no longer needed. They go on waiting, unless they stopped.
    record Late() implements Answering {}

    /// @param limit so many appointments this person can have at a time
    record TooManyOpen(int limit) implements Answering {}
}
