package city.okno.appointment.closing;

import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.slot.Closures;
import city.okno.planning.Planners;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets the planner look at once: when something was closed or opened, and when somebody booked
/// where something is closed, perhaps faster than the closure was seen.
@Component
class ClosureWaking {

    private final Closures closures;
    private final Planners planners;
    private final InstantSource clock;

    ClosureWaking(Closures closures, Planners planners, InstantSource clock) {
        this.closures = closures;
        this.planners = planners;
        this.clock = clock;
    }

    @EventListener
    void on(ClosuresChanged changed) {
        planners.wake(CentreClosurePlanner.NAME);
    }

    @EventListener
    void on(AppointmentChanged changed) {
        var appointment = changed.appointment();
        if (appointment.state() == AppointmentState.BOOKED
                && !closures.of(appointment.visit().centre(), clock.instant()).isEmpty()) {
            planners.wake(CentreClosurePlanner.NAME);
        }
    }
}
