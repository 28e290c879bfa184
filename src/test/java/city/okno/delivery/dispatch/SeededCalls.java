package city.okno.delivery.dispatch;

import city.okno.delivery.outbox.Answers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.context.support.GenericApplicationContext;

/// Calls whose pauses before a retry come out the same again.
public final class SeededCalls {

    private SeededCalls() {}

    /// In the place of the component.
    public static void into(GenericApplicationContext context, RandomGenerator random) {
        context.registerBean(
                "callFactory",
                CallFactory.class,
                () ->
                        new CallFactory(
                                context.getBean(Answers.class),
                                context.getBean(DeliverySettings.class),
                                random,
                                context.getBean(MeterRegistry.class),
                                context.getBean(InstantSource.class)));
    }
}
