package city.okno.delivery.outbox;

import city.okno.planning.Planner;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// Ends letters to messengers that are off when their time is over; those of the others end when
/// their lane looks at them.
@Component
class ExpiredLettersPlanner implements Planner {

    private final Departures departures;

    ExpiredLettersPlanner(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String name() {
        return "expired-letters";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void runDue(Instant now) {
        for (var lane : ChannelKind.values()) {
            departures.expire(lane, now);
        }
    }
}
