package city.okno.appointment;

import city.okno.appointment.ticket.TicketCode;
import city.okno.centre.Access;
import city.okno.script.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The door for those who receive residents in a centre. What writes is called inside a
/// transaction.
public interface Reception {

    /// Whoever is expected on a day by the centre's clock, or was; the earliest first. Nothing that
    /// is held or was cancelled.
    List<Appointment> expected(long centre, LocalDate day);

    Optional<Appointment> find(AppointmentId appointment);

    /// Who of them is booked at a counter that lacks something they rely on, though another counter
    /// of the centre has it; and what.
    Map<AppointmentId, Set<Access>> unmet(Collection<Appointment> expected);

    /// Whose ticket it is, if they are expected later or were within the last day.
    Optional<Appointment> find(TicketCode ticket, Instant now);

    /// Notes that somebody arrived, was served, or did not come. Whom a counter calls: [Calls].
    ///
    /// @param by somebody of the operator's role; the act is recorded
    Receiving receive(AppointmentId appointment, AppointmentState as, PartyId by, Instant now);

    /// The resident says to be there.
    ///
    /// @param by whose appointment it is
    Receiving arrive(AppointmentId own, PartyId by, Instant now);
}
