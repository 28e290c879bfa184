package city.okno.delivery;

import city.okno.script.ChannelKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A messenger, as delivery sees it: one provider account, whose limits are counted together (its
/// lane). Called by the dispatcher only, on a virtual thread, outside any transaction.
public interface Channel {

    ChannelKind kind();

    /// Calls the provider once and says what came of it; never throws for what a provider answers.
    /// Where pictures and files are messages of their own (see [city.okno.script.ChannelLimits]),
    /// there is one picture, one file, or a text.
    Delivery send(Outgoing outgoing);

    /// How one call reaches many; empty where each letter is a call.
    default Optional<ToMany> toMany() {
        return Optional.empty();
    }

    /// Small signs of life after a commit: typing, the answer to a press, the edit of an answered
    /// prompt. Not stored, not retried.
    default void sign(Sign sign) {}

    /// Units of the lane's rate that a message takes, for example segments of an SMS.
    default int cost(Outgoing outgoing) {
        return 1;
    }

    /// Whether this address may be written to at all: landlines get no SMS.
    default boolean reaches(Address to) {
        return true;
    }

    /// Whether many read along there; providers allow less in a group.
    default boolean isGroup(Address to) {
        return false;
    }

    /// Whether the same letter sent again shows up once. Then an outcome that nobody knows is no
    /// trouble: the letter is sent again.
    default boolean knowsRepetition() {
        return false;
    }

    /// Pauses before a letter that failed, or did not arrive, for this reason is sent again; when
    /// they are used up it is given up. Empty: what failed comes back as letters usually do, what
    /// did not arrive does not.
    ///
    /// @param reason as in [Delivery.Failed] and in [Receipts.Report]
    default List<Duration> pauses(String reason) {
        return List.of();
    }

    /// How to find out what became of a call without an answer; empty where the provider cannot be
    /// asked.
    default Optional<Lookup> lookup() {
        return Optional.empty();
    }

    /// Whether the provider tells later through [Receipts] what became of a message.
    default boolean reports() {
        return false;
    }
}
