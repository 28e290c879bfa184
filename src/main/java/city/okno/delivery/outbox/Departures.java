package city.okno.delivery.outbox;

import city.okno.delivery.Enclosures;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How a letter leaves the queue, one short transaction a step, so that a process that dies between
/// two of them leaves a state that says what may have happened: claimed but not called goes back to
/// the queue, called but not answered for is unknown.
@Component
public class Departures {

    /// How long a claimed letter may wait for its place in the lane.
    private static final Duration CLAIM = Duration.ofSeconds(30);

    /// How long after it was put a letter waits for a picture that is still on its way, looking
    /// again each second.
    private static final Duration PICTURE = Duration.ofMinutes(1);

    private static final Duration LOOK = Duration.ofSeconds(1);

    /// One transaction of clearing up.
    private static final int BATCH = 200;

    private final ClaimRepository claims;
    private final MailingRepository mailings;
    private final DepartureRepository departures;
    private final SuppressionRepository suppressions;
    private final Endings endings;
    private final Returning returning;
    private final ObjectProvider<Enclosures> enclosures;
    private final TransactionTemplate writing;

    Departures(
            ClaimRepository claims,
            MailingRepository mailings,
            DepartureRepository departures,
            SuppressionRepository suppressions,
            Endings endings,
            Returning returning,
            ObjectProvider<Enclosures> enclosures,
            TransactionTemplate writing) {
        this.claims = claims;
        this.mailings = mailings;
        this.departures = departures;
        this.suppressions = suppressions;
        this.endings = endings;
        this.returning = returning;
        this.enclosures = enclosures;
        this.writing = writing;
    }

    /// Takes the next letters, in the order in which they should leave; mailings get equal shares
    /// of the room that the others leave.
    ///
    /// @param lowest the least urgent priority that is wanted
    public List<Departing> claim(ChannelKind lane, Priority lowest, int limit, Instant now) {
        return claim(lane, lowest, limit, limit, now);
    }

    /// The same where one call brings several letters of a mailing.
    ///
    /// @param limit of those that leave alone
    /// @param ofMany how many letters with those of mailings, not less than `limit`
    public List<Departing> claim(
            ChannelKind lane, Priority lowest, int limit, int ofMany, Instant now) {
        return writing.execute(_ -> {
            var lease = UUID.randomUUID();
            var until = now.plus(CLAIM);
            var next = new ArrayList<>(claims.claim(lane, 0, lowest, limit, lease, until, now));
            if (lowest == Priority.BROADCAST) {
                var open = mailings.in(MailingState.OPEN);
                for (var place = 0; place < open.size() && next.size() < ofMany; place++) {
                    var share = Math.ceilDiv(ofMany - next.size(), open.size() - place);
                    next.addAll(
                            claims.claim(lane, open.get(place), lowest, share, lease, until, now));
                }
            }
            return departures.claimed(next);
        });
    }

    /// Commits that the provider is about to be called. What has expired or goes to a suppressed
    /// address ends here; what waits for a picture goes back for a moment; what another dispatcher
    /// took over is left to it, what is held goes back.
    ///
    /// @param until when a call without an answer counts as unknown
    /// @return the letters that may be sent, in their order
    public List<Departing> call(List<Departing> letters, Instant until, Instant now) {
        return callTogether(letters.stream().map(List::of).toList(), until, now).stream()
                .flatMap(List::stream)
                .toList();
    }

    /// The same for calls that bring several letters each ([Departing#leavesWith]).
    ///
    /// @return the calls that are left, in their order
    public List<List<Departing>> callTogether(
            List<List<Departing>> calls, Instant until, Instant now) {
        var named = calls.stream().map(Departures::named).toList();
        var letters = named.stream().flatMap(List::stream).toList();
        return writing.execute(_ -> {
            var called = new HashSet<LetterId>();
            for (var letter : inOrderOfLocks(letters)) {
                if (waitsForPicture(letter, now)) {
                    departures.postpone(letter, "picture", now.plus(LOOK), now);
                } else if (departures.markCalled(letter, until, now)) {
                    called.add(letter.id());
                } else {
                    refuse(letter, now);
                }
            }
            return named.stream()
                    .map(call -> call.stream().filter(l -> called.contains(l.id())).toList())
                    .filter(call -> !call.isEmpty())
                    .toList();
        });
    }

    /// A new call of a mailing's letters is known by the first of them. That one is marked first;
    /// so if it goes back into the queue, and later leaves under its own number, the others do too.
    private static List<Departing> named(List<Departing> call) {
        var first = inOrderOfLocks(call).getFirst();
        return first.mailing() == 0 || first.lineage() != null
                ? call
                : call.stream().map(letter -> letter.calledAs(first.id())).toList();
    }

    /// By id, like everybody who changes several letters at once, so that nobody waits in a circle.
    private static List<Departing> inOrderOfLocks(List<Departing> letters) {
        return letters.stream().sorted(Comparator.comparingLong(l -> l.id().value())).toList();
    }

    private boolean waitsForPicture(Departing letter, Instant now) {
        return now.isBefore(letter.createdAt().plus(PICTURE))
                && letter.message().pictures().stream()
                        .anyMatch(picture ->
                                enclosures.stream().anyMatch(all -> all.isAwaited(picture)));
    }

    private void refuse(Departing letter, Instant now) {
        if (!letter.expiresAt().isAfter(now)) {
            drop(letter, "expired", now);
        } else if (suppressions.holds(letter.to())) {
            drop(letter, "suppressed", now);
        } else if (letter.mailing() != 0 && mailings.isOver(letter.mailing())) {
            drop(letter, "cancelled", now);
        } else {
            departures.release(letter);
        }
    }

    private void drop(Departing letter, String reason, Instant now) {
        endings.drop(List.of(letter.owned()), reason, now);
    }

    /// Puts back claimed letters that were not marked as called.
    public void release(List<Departing> letters) {
        if (!letters.isEmpty()) {
            writing.executeWithoutResult(_ -> inOrderOfLocks(letters).forEach(departures::release));
        }
    }

    /// Puts back letters that were [marked][#call] and whose call was not made after all.
    public void releaseCalled(List<Departing> letters, Instant now) {
        writing.executeWithoutResult(
                _ -> inOrderOfLocks(letters).forEach(letter -> returning.release(letter, now)));
    }

    /// The lane is this node's now: what others claimed and did not call is free again. Whoever
    /// held the lane before can no longer call them, because their lease is gone.
    public void takeOver(ChannelKind lane) {
        writing.executeWithoutResult(_ -> departures.releaseAll(lane));
    }

    /// The calls of a lane since then, the earliest first, but those whose letter waits to be sent
    /// again.
    public List<Called> calledSince(ChannelKind lane, Instant since) {
        return departures.calledSince(lane, since);
    }

    /// Whether a letter of the lane is queued or on its way.
    public boolean hasWork(ChannelKind lane) {
        return departures.hasWork(lane);
    }

    /// Clears up after dispatchers that died, and ends what has waited too long: one short
    /// transaction, because replies wait for it.
    ///
    /// @param repeatable whether the channel knows a repetition: then nothing is unknown
    /// @return whether there is more to do
    public boolean tidy(ChannelKind lane, boolean repeatable, Instant now) {
        return writing.execute(_ -> {
            departures.releaseLapsed(lane, now);
            var lapsed = departures.claimed(departures.lapsed(lane, BATCH, now));
            lapsed.forEach(letter -> recover(letter, repeatable, now));
            return Math.max(lapsed.size(), expireSome(lane, now)) == BATCH;
        });
    }

    private void recover(Departing letter, boolean repeatable, Instant now) {
        if (repeatable) {
            returning.retry(letter, "unanswered", letter.lineage(), true, now, now);
        } else if (departures.end(letter, Outcome.UNKNOWN, "unanswered", null, now)) {
            endings.tell(letter.owned(), Outcome.UNKNOWN, "unanswered", now);
        }
    }

    /// How many letters are queued in a lane, by priority.
    public Map<Priority, Long> queued(ChannelKind lane) {
        return departures.queued(lane);
    }

    /// Ends what has waited too long, in short transactions: on H2 nobody else writes meanwhile.
    public void expire(ChannelKind lane, Instant now) {
        int ended;
        do {
            ended = writing.execute(_ -> expireSome(lane, now));
        } while (ended == BATCH);
    }

    private int expireSome(ChannelKind lane, Instant now) {
        var late = departures.expired(lane, BATCH, now);
        endings.drop(late, "expired", now);
        return late.size();
    }
}
