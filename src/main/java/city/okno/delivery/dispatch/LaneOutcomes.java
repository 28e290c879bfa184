package city.okno.delivery.dispatch;

import city.okno.delivery.LetterEnded;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts how letters end, after it is stored.
@Component
class LaneOutcomes {

    private final MeterRegistry meters;

    LaneOutcomes(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener
    void on(LetterEnded letter) {
        new LaneMetrics(meters, letter.lane()).ended(letter.outcome());
    }
}
