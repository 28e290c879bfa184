package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.outbox.Answers;
import city.okno.delivery.outbox.Answers.Answered;
import city.okno.delivery.outbox.Departing;
import city.okno.operations.Incident;
import city.okno.storage.DatabaseTrouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    private final Ledger ledger;
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
        this.ledger = new Ledger(page -> answers.accept(page, channel, clock.instant()));
        this.backOff = backOff;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Holds no connection while the provider is asked.
    ///
    /// @param letters of one call; several only where they [leave together][Departing#leavesWith]
    /// @return in the order of the letters
    List<Delivery> make(List<Departing> letters) {
        var delivered = send(letters);
        // what failed together comes back together
        var pause = backOff.after(letters.getFirst().attempts());
        var call = new ArrayList<Answered>();
        for (var place = 0; place < letters.size(); place++) {
            var letter = letters.get(place);
            var answer = delivered.get(place);
            metrics.answered(letter, answer, clock.instant());
            if (answer instanceof Delivery.Rejected(var reason, _, var alert) && alert) {
                log.error("{} refuses our {}: {}", channel.kind(), letter, reason);
            }
            call.add(new Answered(letter, answer, pause));
        }
        store(call);
        return delivered;
    }

    /// An adapter that throws is a bug, and nobody knows how far it got.
    private List<Delivery> send(List<Departing> letters) {
        var first = letters.getFirst();
        try {
            var lineage = first.lineage();
            var toMany = channel.toMany();
            return lineage == null || toMany.isEmpty()
                    ? letters.stream().map(Departing::outgoing).map(channel::send).toList()
                    : toMany.get()
                            .send(lineage, letters.stream().map(Departing::outgoing).toList());
        } catch (RuntimeException bug) {
            var incident = Incident.next();
            log.error("{} failed with {}, incident {}", channel.kind(), first, incident, bug);
            Delivery unknown = new Delivery.Unknown("incident " + incident);
            return Collections.nCopies(letters.size(), unknown);
        }
    }

    /// First with the answers of other calls, then alone.
    private void store(List<Answered> call) {
        for (var attempt = 1; ; attempt++) {
            try {
                if (attempt == 1) {
                    ledger.write(call);
                } else {
                    answers.accept(call, channel, clock.instant());
                }
                return;
            } catch (RuntimeException failure) {
                if (attempt == PATIENCE || (attempt > 1 && !DatabaseTrouble.passes(failure))) {
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
