package city.okno.appointment;

/// What became of the wish to hold a time.
public sealed interface Holding {

    /// The same wish again is answered with the same.
    record Held(Appointment appointment) implements Holding {}

    /// Somebody was faster, or it could never be booked.
    record Taken() implements Holding {}

    /// @param limit so many appointments one person can have at a time
    record TooManyOpen(int limit) implements Holding {}

    /// Fewer than others, because they often did not come.
    ///
    /// @param limit so many they can have at a time
    /// @param missed how often they did not come of late
    record MissedOften(int limit, int missed) implements Holding {}

    /// The person chose and let go so often that others would find nothing.
    ///
    /// @param limit so many holds one person can have in an hour
    record TooManyHolds(int limit) implements Holding {}

    /// Appointments belong to persons with a proved phone.
    record PhoneNeeded() implements Holding {}
}
