package city.okno.channel.polling;

/// One messenger's way to ask for updates.
public interface Poll {

    /// Asks once and takes in what came, until it is committed.
    Polled ask() throws InterruptedException;

    /// Another node asks now: what is known of the messenger's side is out of date.
    void standBy();

    /// What came of asking.
    sealed interface Polled {
        /// Everything that came is committed; the next question may follow at once.
        record Taken() implements Polled {}

        /// The messenger answered, but wants to be asked in another way.
        record Again() implements Polled {}

        /// Nothing was taken; tried again after a growing pause.
        ///
        /// @param sentence for the operator: what is wrong and, if known, what to do; no secrets
        record Trouble(String sentence) implements Polled {}
    }
}
