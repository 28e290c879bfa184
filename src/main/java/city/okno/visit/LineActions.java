package city.okno.visit;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.Appointments;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import org.springframework.stereotype.Component;

/// Where somebody stands who came with an appointment. Nobody is promised minutes.
@Component
class LineActions implements Actions {

    private final Appointments appointments;
    private final Visits visits;

    LineActions(Appointments appointments, Visits visits) {
        this.appointments = appointments;
        this.visits = visits;
    }

    record One(long appointment) {}

    /// The place in line.
    sealed interface Line {
        /// @param before how many came earlier and wait
        record Waiting(int before) implements Line {}

        /// Not the caller's, not arrived, or served already.
        record Nowhere() implements Line {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("visits.line", One.class, Line.class, this::line);
    }

    private Line line(One with, Caller caller) {
        var id = new AppointmentId(with.appointment());
        return appointments
                .find(id, caller.party())
                .flatMap(it ->
                        visits.before(OwnTickets.SOURCE, String.valueOf(id.value()), caller.now()))
                .<Line>map(Line.Waiting::new)
                .orElseGet(Line.Nowhere::new);
    }
}
