package city.okno.appointment;

import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The door to appointments. What writes is called inside a transaction that has locked the row of
/// the person concerned, as every turn has.
public interface Appointments {

    /// All days on which a visit can begin, in order. All of it can be booked, unless somebody is
    /// faster.
    ///
    /// @param own an appointment that would be given up for it
    List<FreeDay> free(Visit visit, Optional<AppointmentId> own, Instant now);

    /// The same of one day.
    List<Instant> free(Visit visit, LocalDate day, Optional<AppointmentId> own, Instant now);

    /// Takes a time for some minutes. What the person held before is let go.
    Holding hold(Wish wish, Instant now);

    Confirming confirm(AppointmentId held, PartyId by, String name, Instant now);

    /// Takes the new time and lets the old one go, or neither.
    Moving move(AppointmentId appointment, PartyId by, Instant start, Instant now);

    /// The same, also when its time has come, because it did not come about.
    ///
    /// @param late until so long after its end
    Moving moveAnew(
            AppointmentId appointment, PartyId by, Instant start, Duration late, Instant now);

    Cancelling cancel(AppointmentId appointment, PartyId by, Instant now);

    /// The person's own, whatever became of it.
    Optional<Appointment> find(AppointmentId appointment, PartyId of);

    /// What the person holds now.
    Optional<Appointment> held(PartyId by, Instant now);

    /// What the person has booked and is not over, the next first.
    List<Appointment> open(PartyId of, Instant now);
}
