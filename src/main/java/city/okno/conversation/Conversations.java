package city.okno.conversation;

/// The door for channels. Blocks until the turn is committed; call it on a virtual thread and
/// without a transaction.
public interface Conversations {

    Acknowledgement receive(Inbound inbound);

    /// What to tell the provider.
    sealed interface Acknowledgement {
        /// The turn is committed.
        record Done() implements Acknowledgement {}

        /// This update was seen before; nothing was changed.
        record Seen() implements Acknowledgement {}

        /// The turn failed by our fault; the update is kept and the resident was told.
        ///
        /// @param incident the number that the resident sees
        record Failed(String incident) implements Acknowledgement {}

        /// The database could not be reached: do not acknowledge, let the provider deliver it
        /// again.
        record NotNow() implements Acknowledgement {}
    }
}
