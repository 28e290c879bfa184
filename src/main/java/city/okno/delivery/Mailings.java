package city.okno.delivery;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.Map;

/// The door for mass sending: letters that are put under a mailing are held, let go and dropped
/// together. Everything that writes must be called inside a transaction.
public interface Mailings {

    MailingId open(Instant now);

    /// What has not left stays where it is; within a second nothing more leaves.
    void hold(MailingId mailing);

    /// What was held may leave again.
    void release(MailingId mailing);

    /// Within a second nothing more leaves. What has not left is dropped bit by bit in the
    /// background with the reason `cancelled`, so that others who write are not held up.
    void cancel(MailingId mailing);

    /// Nothing is put any more, and nothing waits.
    void close(MailingId mailing);

    /// Whether it was cancelled or closed.
    boolean isOver(MailingId mailing);

    /// Whether one of its letters waits or is on its way.
    boolean isBusy(MailingId mailing);

    /// How many of its letters wait in a lane.
    int queued(MailingId mailing, ChannelKind lane);

    /// What became of its letters in each lane.
    Map<ChannelKind, Tally> tally(MailingId mailing);

    /// @param waiting letters without an outcome
    record Tally(int waiting, Map<Outcome, Integer> ended) {

        public Tally {
            ended = Map.copyOf(ended);
        }

        public int of(Outcome outcome) {
            return ended.getOrDefault(outcome, 0);
        }
    }
}
