package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.outbox.Answers;
import city.okno.delivery.outbox.Departing;
import city.okno.operations.Incident;
import city.okno.storage.DatabaseTrouble;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Calls one provider and writes down what it answered.
final class Calls {

    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    /// An answer that cannot be stored is lost, and the letter becomes unknown; so this is tried
    /// for as long as a restart of the database takes.
    private static final int PATIENCE = 8;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Channel channel;
    private final Answers answers;
    private final BackOff backOff;
    private final LaneMetrics metrics;
    private final InstantSource clock;

    Calls(
            Channel channel,
            Answers answers,
            BackOff backOff,
            LaneMetrics metrics,
            InstantSource clock) {
        this.channel = channel;
        this.answers = answers;
        this.backOff = backOff;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Holds no connection while the provider is asked.
    Delivery make(Departing letter) {
        var answer = send(letter);
        metrics.answered(letter, answer, clock.instant());
        if (answer instanceof Delivery.Rejected(var reason, _, var alert) && alert) {
            log.error("{} refuses our {}: {}", channel.kind(), letter, reason);
        }
        store(letter, answer);
        return answer;
    }

    /// An adapter that throws is a bug, and nobody knows how far it got.
    private Delivery send(Departing letter) {
        try {
            return channel.send(letter.outgoing());
        } catch (RuntimeException bug) {
            var incident = Incident.next();
            log.error("{} failed with {}, incident {}", channel.kind(), letter, incident, bug);
            return new Delivery.Unknown("incident " + incident);
        }
    }

    private void store(Departing letter, Delivery answer) {
        var pause = backOff.after(letter.attempts());
        for (var attempt = 1; ; attempt++) {
            try {
                answers.accept(letter, answer, channel, pause, clock.instant());
                return;
            } catch (RuntimeException failure) {
                if (attempt == PATIENCE || !DatabaseTrouble.passes(failure)) {
                    throw failure;
                }
                sleep(PAUSE.multipliedBy(1L << attempt));
            }
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
