package city.okno.appointment;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door for who hands out what was freed, before everybody else can have it. What writes is
/// called inside a transaction.
public interface FreedTimes {

    /// What those who wait can have that begins before an instant, in order. All of it can be kept,
    /// unless somebody is faster.
    List<Instant> free(Visit visit, Instant before, Instant now);

    /// Keeps a time from everybody, for somebody who has still to say whether they want it.
    ///
    /// @return what is kept, nobody's yet; empty when somebody was faster
    Optional<Appointment> keep(String act, Visit visit, Instant start, Instant until, Instant now);

    /// It is not wanted: who waits next gets it. Changes nothing when it is kept no longer.
    void letGo(AppointmentId kept, Instant now);

    /// Takes what is kept and lets the old time go, or neither.
    Moving swap(AppointmentId kept, AppointmentId appointment, PartyId by, Instant now);

    /// What somebody has at the time that was kept, once they have taken it.
    Optional<Appointment> taken(AppointmentId kept, PartyId by, Instant now);

    /// Makes what is kept somebody's, who can then confirm it.
    Holding give(AppointmentId kept, PartyId to, Instant now);
}
