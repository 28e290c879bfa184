package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.need.Needs;
import city.okno.centre.Access;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/// To which of the free counters somebody is sent. It changes only their order, never whether there
/// is one: what is offered can be booked, whatever somebody relies on.
@Component
class CounterChoice {

    private final Needs needs;
    private final FreeTimes times;
    private final SlotRepository slots;

    CounterChoice(Needs needs, FreeTimes times, SlotRepository slots) {
        this.needs = needs;
        this.times = times;
        this.slots = slots;
    }

    /// @param free in the order in which they would be taken by somebody who relies on nothing
    List<Integer> inOrder(List<Integer> free, Appointment appointment) {
        var wanted = free.size() < 2 ? Set.<Access>of() : needs.of(appointment.party());
        return wanted.isEmpty()
                ? free
                : times.roster(appointment.visit().centre())
                        .map(it -> it.meetingFirst(free, wanted))
                        .orElse(free);
    }

    /// Who sits at a counter that has not all they rely on, though another one of the centre has.
    Map<AppointmentId, Set<Access>> unmet(Collection<Appointment> appointments) {
        var wanted = needs.of(appointments.stream().map(Appointment::party).toList());
        var needing = appointments.stream().filter(it -> wanted.containsKey(it.party())).toList();
        var seats = slots.seatsOf(needing.stream().map(it -> it.id().value()).toList());
        var unmet = new HashMap<AppointmentId, Set<Access>>();
        for (var one : needing) {
            var seat = seats.get(one.id().value());
            var lacking =
                    seat == null
                            ? Set.<Access>of()
                            : times.roster(one.visit().centre())
                                    .map(it ->
                                            it.unmet(
                                                    seat,
                                                    wanted.getOrDefault(one.party(), Set.of())))
                                    .orElse(Set.of());
            if (!lacking.isEmpty()) {
                unmet.put(one.id(), lacking);
            }
        }
        return unmet;
    }
}
