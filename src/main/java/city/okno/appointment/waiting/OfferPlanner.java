package city.okno.appointment.waiting;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers what was freed, and takes offers back that nobody answered.
@Component
class OfferPlanner implements Planner {

    static final String NAME = "appointment-offers";

    /// Nobody waits longer without an appointment.
    private static final Duration LONGEST = Duration.ofDays(30);

    private final WaiterRepository waiting;
    private final Offers offers;
    private final TransactionTemplate writing;

    OfferPlanner(WaiterRepository waiting, Offers offers, TransactionTemplate writing) {
        this.waiting = waiting;
        this.offers = offers;
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void runDue(Instant now) {
        writing.executeWithoutResult(_ -> {
            waiting.lapse(now);
            waiting.deleteEnded(now.minus(LONGEST), now);
        });
        waiting.centres().forEach(centre -> offers.at(centre, now));
    }
}
