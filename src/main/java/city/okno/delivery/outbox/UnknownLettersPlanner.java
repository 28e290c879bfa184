package city.okno.delivery.outbox;

import city.okno.delivery.Channel;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Lookup;
import city.okno.delivery.Lookup.Found;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the provider what became of calls without an answer, before anything is sent again.
@Component
class UnknownLettersPlanner implements Planner {

    private static final Logger log = LoggerFactory.getLogger(UnknownLettersPlanner.class);

    /// A message shows up at the provider a moment after it was taken.
    static final Duration FIRST_LOOK = Duration.ofMinutes(1);

    /// What the provider does not know by then it never got.
    static final Duration CERTAIN = Duration.ofMinutes(10);

    /// Calls of one run.
    private static final int BATCH = 50;

    private final UnknownRepository unknown;
    private final DepartureRepository departures;
    private final StoredReceipts receipts;
    private final Resending resending;
    private final Endings endings;
    private final ObjectProvider<Channel> channels;
    private final TransactionTemplate writing;

    UnknownLettersPlanner(
            UnknownRepository unknown,
            DepartureRepository departures,
            StoredReceipts receipts,
            Resending resending,
            Endings endings,
            ObjectProvider<Channel> channels,
            TransactionTemplate writing) {
        this.unknown = unknown;
        this.departures = departures;
        this.receipts = receipts;
        this.resending = resending;
        this.endings = endings;
        this.channels = channels;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "unknown-letters";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void runDue(Instant now) {
        channels.stream()
                .forEach(channel ->
                        channel.lookup().ifPresent(lookup -> settle(channel, lookup, now)));
    }

    private void settle(Channel channel, Lookup lookup, Instant now) {
        for (var one : unknown.calledBefore(channel.kind(), now.minus(FIRST_LOOK), BATCH)) {
            for (var letter : leased(one.id())) {
                var certain = !one.calledAt().isAfter(now.minus(CERTAIN));
                switch (free(letter, lookup.find(letter.outgoing(), one.calledAt()))) {
                    case Found.There(var ids) -> found(letter, channel, ids.getFirst(), now);
                    case Found.NotThere _ when certain -> missing(letter, now);
                    case Found.NotThere _ -> {}
                    case Found.NotNow(var reason) -> {
                        log.warn("{} cannot be asked what it got: {}", channel.kind(), reason);
                        return;
                    }
                }
            }
        }
    }

    private Found free(Departing letter, Found found) {
        if (!(found instanceof Found.There(var ids))) {
            return found;
        }
        var free = ids.stream().filter(id -> unknown.isFree(letter, id)).toList();
        return free.isEmpty() ? new Found.NotThere() : new Found.There(free);
    }

    private List<Departing> leased(long letter) {
        return writing.execute(_ -> {
            unknown.lease(letter, UUID.randomUUID());
            return departures.claimed(List.of(letter));
        });
    }

    private void found(Departing letter, Channel channel, String externalId, Instant now) {
        writing.executeWithoutResult(_ -> {
            if (unknown.found(letter, externalId, now)) {
                endings.tell(letter.owned(), Outcome.SENT, "", now);
                if (channel.reports()) {
                    receipts.accepted(channel.kind(), externalId, letter.id(), now);
                }
            }
        });
    }

    private void missing(Departing letter, Instant now) {
        writing.executeWithoutResult(_ -> {
            var again =
                    resending.isWanted(letter.owner(), letter.id()) && unknown.requeue(letter, now);
            if (!again && unknown.giveUp(letter, "never_sent", now)) {
                endings.tell(letter.owned(), Outcome.REJECTED, "never_sent", now);
            }
        });
    }
}
