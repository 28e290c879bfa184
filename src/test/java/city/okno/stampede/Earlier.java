package city.okno.stampede;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.WaitingList;
import city.okno.appointment.waiting.HeardOffers;
import city.okno.planning.Planner;
import city.okno.script.PartyId;
import java.util.List;

/// Where residents wait for an earlier time, and hear of it.
record Earlier(WaitingList list, Planner offering, HeardOffers heard) {

    static Earlier in(BookingWorld world) {
        return new Earlier(
                world.get(WaitingList.class),
                world.planner("appointment-offers"),
                world.get(HeardOffers.class));
    }

    List<AppointmentId> of(PartyId party) {
        return heard.all().stream()
                .filter(it -> it.who().equals(party))
                .map(HeardOffers.Heard::offer)
                .toList();
    }

    /// How many offers there were.
    int offers() {
        return heard.all().size();
    }
}
