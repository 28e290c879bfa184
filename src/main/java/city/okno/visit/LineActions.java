package city.okno.visit;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Appointments;
import city.okno.appointment.Calls;
import city.okno.centre.CentreId;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/// Where somebody stands who came with an appointment. Nobody is promised minutes.
@Component
class LineActions implements Actions {

    private final Appointments appointments;
    private final Calls calls;
    private final Visits visits;

    LineActions(Appointments appointments, Calls calls, Visits visits) {
        this.appointments = appointments;
        this.calls = calls;
        this.visits = visits;
    }

    record One(long appointment) {}

    /// The place in line.
    sealed interface Line {
        /// @param before how many are called before
        /// @param place in line, from 1 on
        record Waiting(int before, int place) implements Line {}

        /// @param counter where somebody waits for the caller
        record Called(int counter) implements Line {}

        /// The centre's own queue system calls; Okno does not know in which order.
        record QueueSystem() implements Line {}

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
                .map(it -> line(it, caller))
                .orElseGet(Line.Nowhere::new);
    }

    private Line line(Appointment own, Caller caller) {
        if (own.state() == AppointmentState.CALLED) {
            var counters = calls.counters(List.of(own.id()));
            return new Line.Called(counters.getOrDefault(own.id(), 0));
        }
        var before = calls.before(own, caller.now());
        if (before.isPresent()
                && visits.hasQueueSystem(new CentreId(own.visit().centre()), caller.now())) {
            return new Line.QueueSystem();
        }
        return before.<Line>map(it -> new Line.Waiting(it, it + 1)).orElseGet(Line.Nowhere::new);
    }
}
