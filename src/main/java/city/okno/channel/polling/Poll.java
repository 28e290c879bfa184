package city.okno.channel.polling;

import java.time.Duration;

/// One messenger's way to ask for updates.
public interface Poll {

    /// Asks once and takes in what came, until it is committed.
    ///
    /// @param hurried there was trouble: an empty answer is wanted at once, so that health does not
    ///   wait for the next message
    Polled ask(boolean hurried) throws InterruptedException;

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
        /// @param lasting somebody has to do something about it
        /// @param pause what the messenger asks to wait; zero when it says nothing
        record Trouble(String sentence, boolean lasting, Duration pause) implements Polled {

            public Trouble(String sentence, boolean lasting) {
                this(sentence, lasting, Duration.ZERO);
            }
        }
    }
}
