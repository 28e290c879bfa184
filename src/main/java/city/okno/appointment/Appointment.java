package city.okno.appointment;

import city.okno.appointment.ticket.TicketCode;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time that somebody holds or has booked. It belongs to this person and, once it is booked, to
/// this name: neither ever changes. `toString` shows neither name nor code.
///
/// @param expiresAt until when it is held; null when it is booked
/// @param name who will come; null while it is held
/// @param code of the ticket, the same after a move; null while it is held
/// @param sequence how often it was moved
public record Appointment(
        AppointmentId id,
        PartyId party,
        Visit visit,
        Instant start,
        AppointmentState state,
        @Nullable Instant expiresAt,
        @Nullable String name,
        @Nullable TicketCode code,
        int sequence) {

    /// So long after its time somebody may choose another one whose own was taken away.
    public static final Duration DISPLACED_FOR = Duration.ofDays(7);

    /// Whether its holder can move or cancel it.
    public boolean canChange(Instant now) {
        return switch (state) {
            case BOOKED -> start.isAfter(now);
            case DISPLACED -> start.plus(DISPLACED_FOR).isAfter(now);
            case HELD, ARRIVED, CALLED, SERVED, CANCELLED, MISSED, EXPIRED -> false;
        };
    }

    /// Whether its holder can move it though its time has come, because it did not come about.
    ///
    /// @param late until so long after its end
    public boolean canMoveAnew(Duration late, Instant now) {
        return canChange(now)
                || (state == AppointmentState.BOOKED && end().plus(late).isAfter(now));
    }

    public Instant end() {
        return start.plus(visit.duration());
    }

    /// The ticket's code for people; empty while it is held.
    public String shownCode() {
        return code == null ? "" : code.shown();
    }

    /// Whether it is what somebody wanted.
    public boolean isFor(Wish wish) {
        return visit.equals(wish.visit()) && start.equals(wish.start());
    }

    /// Whether its holder can still confirm it.
    public boolean isHeld(Instant now) {
        return state == AppointmentState.HELD && expiresAt != null && expiresAt.isAfter(now);
    }

    @Override
    public String toString() {
        return "Appointment[" + id.value() + " " + state + " " + start + "]";
    }
}
