package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.outbox.Answers;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Gives each channel somebody who calls it.
@Component
class CallFactory {

    private final Answers answers;
    private final BackOff backOff;
    private final MeterRegistry meters;
    private final InstantSource clock;

    @Autowired
    CallFactory(
            Answers answers, DeliverySettings settings, MeterRegistry meters, InstantSource clock) {
        this(answers, settings, new Random(), meters, clock);
    }

    CallFactory(
            Answers answers,
            DeliverySettings settings,
            RandomGenerator random,
            MeterRegistry meters,
            InstantSource clock) {
        this.answers = answers;
        this.backOff =
                new BackOff(
                        settings.attempts(),
                        settings.firstRetry(),
                        settings.longestRetry(),
                        random);
        this.meters = meters;
        this.clock = clock;
    }

    Calls calls(Channel channel) {
        var metrics = new LaneMetrics(meters, channel.kind());
        return new Calls(channel, answers, backOff, metrics, clock);
    }
}
