package city.okno.delivery.outbox;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
    private final Resending resending;
    private final Returning returning;
    private final TransactionTemplate writing;

    Answers(
            DepartureRepository departures,
            SuppressionRepository suppressions,
            StoredReceipts receipts,
            Endings endings,
            Closures closures,
            Resending resending,
            Returning returning,
            TransactionTemplate writing) {
        this.departures = departures;
        this.suppressions = suppressions;
        this.receipts = receipts;
        this.endings = endings;
        this.closures = closures;
        this.resending = resending;
        this.returning = returning;
        this.writing = writing;
    }

    /// What became of one letter of a call.
    ///
    /// @param pause until the next attempt, should the letter need one; null: there is none
    public record Answered(Departing letter, Delivery answer, @Nullable Duration pause) {}

    /// @param pause until the next attempt, should the letter need one; null: there is none
    public void accept(
            Departing letter,
            Delivery answer,
            Channel channel,
            @Nullable Duration pause,
            Instant now) {
        accept(List.of(new Answered(letter, answer, pause)), channel, now);
    }

    /// The answers of one call or of several, in one transaction.
    public void accept(List<Answered> call, Channel channel, Instant now) {
        writing.executeWithoutResult(_ ->
                call.stream()
                        .sorted(Comparator.comparingLong(one -> one.letter().id().value()))
                        .forEach(one -> accept(one, channel, now)));
        call.stream()
                .map(Answered::answer)
                .filter(Delivery.RateLimited.class::isInstance)
                .map(Delivery.RateLimited.class::cast)
                .filter(Delivery.RateLimited::isLong)
                .map(Delivery.RateLimited::pause)
                .max(Comparator.naturalOrder())
                .ifPresent(pause -> closures.close(channel.kind(), now.plus(pause), now));
    }

    private void accept(Answered one, Channel channel, Instant now) {
        var letter = one.letter();
        switch (one.answer()) {
            case Delivery.Accepted accepted -> sent(letter, accepted, channel, now);
            case Delivery.RateLimited _, Delivery.LaneDown _ -> returning.release(letter, now);
            case Delivery.Failed(var reason) -> {
                var own = channel.pauses(reason);
                var failed =
                        own.isEmpty()
                                ? one
                                : new Answered(
                                        letter,
                                        one.answer(),
                                        resending.afterFailure(letter.id(), own));
                retry(failed, reason, null, false, now);
            }
            case Delivery.Rejected rejected -> {
                if (rejected.blocked()) {
                    suppressions.insert(letter.to(), rejected.reason(), now);
                }
                end(letter, Outcome.REJECTED, rejected.reason(), null, now);
            }
            case Delivery.Unknown(var reason) -> {
                if (channel.knowsRepetition()) {
                    retry(one, reason, letter.lineage(), true, now);
                } else {
                    end(letter, Outcome.UNKNOWN, reason, null, now);
                }
            }
        }
    }

    private void sent(Departing letter, Delivery.Accepted accepted, Channel channel, Instant now) {
        var externalId = accepted.externalId();
        if (!end(letter, Outcome.SENT, "", externalId, now)) {
            return;
        }
        if (accepted.units() != null) {
            endings.bill(letter.id(), accepted.units());
        }
        if (channel.reports() && externalId != null) {
            receipts.accepted(channel.kind(), externalId, letter.id(), now);
        }
    }

    /// @param lineage of the next call; null: nothing arrived, it may be another one
    /// @param doubtful whether it may have arrived all the same
    private void retry(
            Answered one,
            String reason,
            @Nullable LetterId lineage,
            boolean doubtful,
            Instant now) {
        var letter = one.letter();
        if (one.pause() == null) {
            end(letter, doubtful ? Outcome.UNKNOWN : Outcome.REJECTED, reason, null, now);
        } else {
            // what failed once may have been unknown before
            var next = letter.attempts() == 0 ? lineage : letter.lineage();
            returning.retry(letter, reason, next, doubtful, now.plus(one.pause()), now);
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
