package city.okno.department.callback;

import city.okno.department.event.EventLog;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Sends a courier to each address. Woken by the commit of an event; the period finds what has to
/// be repeated.
@Component
class CallbackPlanner implements Planner {

    private final CallbackRepository callbacks;
    private final Couriers couriers;

    CallbackPlanner(CallbackRepository callbacks, Couriers couriers) {
        this.callbacks = callbacks;
        this.couriers = couriers;
    }

    @Override
    public String name() {
        return EventLog.READER;
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void runDue(Instant now) {
        callbacks.working().forEach(it -> couriers.send(it.id()));
    }
}
