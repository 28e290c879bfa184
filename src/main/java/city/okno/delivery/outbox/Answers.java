package city.okno.delivery.outbox;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded.Outcome;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what a provider's answer means for a letter, by the lease of its call: an answer
/// that comes after the lease has lapsed changes nothing.
@Component
public class Answers {

    private final DepartureRepository departures;
    private final SuppressionRepository suppressions;
    private final StoredReceipts receipts;
    private final Endings endings;
    private final Closures closures;
    private final TransactionTemplate writing;

    Answers(
            DepartureRepository departures,
            SuppressionRepository suppressions,
            StoredReceipts receipts,
            Endings endings,
            Closures closures,
            TransactionTemplate writing) {
        this.departures = departures;
        this.suppressions = suppressions;
        this.receipts = receipts;
        this.endings = endings;
        this.closures = closures;
        this.writing = writing;
    }

    /// @param pause until the next attempt, should the letter need one; null: there is none
    public void accept(
            Departing letter,
            Delivery answer,
            Channel channel,
            @Nullable Duration pause,
            Instant now) {
        writing.executeWithoutResult(_ -> {
            switch (answer) {
                case Delivery.Accepted(var externalId) -> sent(letter, externalId, channel, now);
                case Delivery.RateLimited _, Delivery.LaneDown _ -> departures.release(letter);
                case Delivery.Failed(var reason) -> retry(letter, reason, pause, now);
                case Delivery.Rejected rejected -> {
                    if (rejected.blocked()) {
                        suppressions.insert(letter.to(), rejected.reason(), now);
                    }
                    end(letter, Outcome.REJECTED, rejected.reason(), null, now);
                }
                case Delivery.Unknown(var reason) -> {
                    if (channel.knowsRepetition()) {
                        retry(letter, reason, pause, now);
                    } else {
                        end(letter, Outcome.UNKNOWN, reason, null, now);
                    }
                }
            }
        });
        if (answer instanceof Delivery.RateLimited limited && limited.isLong()) {
            closures.close(channel.kind(), now.plus(limited.pause()), now);
        }
    }

    private void sent(Departing letter, @Nullable String externalId, Channel channel, Instant now) {
        if (end(letter, Outcome.SENT, "", externalId, now)
                && channel.reports()
                && externalId != null) {
            receipts.accepted(channel.kind(), externalId, letter.id(), now);
        }
    }

    private void retry(Departing letter, String reason, @Nullable Duration pause, Instant now) {
        if (pause == null) {
            end(letter, Outcome.REJECTED, reason, null, now);
        } else {
            departures.retry(letter, reason, now.plus(pause), now);
        }
    }

    private boolean end(
            Departing letter,
            Outcome outcome,
            String reason,
            @Nullable String externalId,
            Instant now) {
        var ended = departures.end(letter, outcome, reason, externalId, now);
        if (ended) {
            endings.tell(letter.owned(), outcome, reason, now);
        }
        return ended;
    }
}
