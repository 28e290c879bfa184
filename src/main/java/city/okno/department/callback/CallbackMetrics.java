package city.okno.department.callback;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// What operators see of the calls to departments. No tag has anything that came from outside.
@Component
class CallbackMetrics {

    private final MeterRegistry meters;

    CallbackMetrics(DeliveryRepository deliveries, MeterRegistry meters) {
        this.meters = meters;
        Gauge.builder("okno.callbacks.queue", deliveries, it -> it.count(false))
                .description("Events that departments have to be told yet")
                .register(meters);
        Gauge.builder("okno.callbacks.dead", deliveries, it -> it.count(true))
                .description("Events that departments' addresses did not take")
                .register(meters);
    }

    void answered(Answer answer) {
        var code =
                switch (answer) {
                    case Answer.Taken() -> "taken";
                    case Answer.NotTaken(var trouble) ->
                            trouble.startsWith("status_") ? "refused" : trouble;
                };
        meters.counter("okno.callbacks.answers", "answer", code).increment();
    }
}
