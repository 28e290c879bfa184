package city.okno.delivery;

import city.okno.script.ChannelKind;
import java.time.Instant;

/// The door for channels whose providers tell later what became of a message.
public interface Receipts {

    /// Keeps what a provider reports. Reports may come late, twice, in any order, and before the
    /// answer to the call that sent the message; only growth counts. Call it without a transaction.
    ///
    /// @param channel which sent it
    /// @param externalId as in [Delivery.Accepted]
    /// @return whether it is news about a letter of ours; false for a repetition, and as long as
    ///   the letter is not known
    boolean report(ChannelKind channel, String externalId, Report report, Instant now);

    /// Somebody read everything up to a message, for messengers whose numbers of messages grow.
    /// Call it without a transaction.
    ///
    /// @param externalId a whole number, as in [Delivery.Accepted]
    void readUpTo(Address who, String externalId, Instant now);

    /// @param reason a short code, empty when there is none
    /// @param blocked nothing more is sent to this address until a sign of life
    record Report(Receipt receipt, String reason, boolean blocked) {}
}
