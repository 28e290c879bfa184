package city.okno.appointment.waiting;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.Visit;
import city.okno.appointment.WaitingId;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Somebody who waits.
///
/// @param appointment that they would move; null: they have none
/// @param start when that is; null: they have none
/// @param offer what is kept for them; null: nothing
/// @param offered times that they were offered before
record Waiter(
        WaitingId id,
        PartyId party,
        @Nullable AppointmentId appointment,
        @Nullable Instant start,
        Visit visit,
        @Nullable AppointmentId offer,
        Set<Instant> offered) {

    Waiter {
        offered = Set.copyOf(offered);
    }

    Waiter notAgain(Set<Instant> times) {
        return new Waiter(id, party, appointment, start, visit, offer, times);
    }

    /// What is free for a visit does not depend on what it is for.
    Visit shape() {
        return new Visit(visit.centre(), List.of(), visit.duration(), visit.skills());
    }

    /// @param worth earlier than this is worth a move
    boolean wants(Instant time, Instant soonest, Instant worth) {
        return !time.isBefore(soonest) && time.isBefore(worth) && !offered.contains(time);
    }
}
