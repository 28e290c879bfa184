package city.okno.kill;

import java.io.Serializable;
import java.time.Instant;

/// What the program that will be killed is asked to do. Each is asked until it is acknowledged, so
/// each may come again after it was done.
sealed interface Errand extends Serializable {

    /// Somebody writes, as a messenger brings it.
    ///
    /// @param id the messenger's id of the update
    record Update(String id, String chat, Said said) implements Errand {}

    /// A department says where a document is.
    record Document(String number, String phone, boolean ready, Instant at) implements Errand {}

    /// The city in which all of it happens; nothing when it is there.
    record Found() implements Errand {}

    /// Whether nothing is left to do: no letter on its way, nobody untold.
    record Idle() implements Errand {}

    /// What is written or pressed.
    sealed interface Said extends Serializable {
        record Start() implements Said {}

        record Text(String text) implements Said {}

        record OwnContact(String phone) implements Said {}

        record Press(String token) implements Said {}
    }

    /// What the asker hears after the commit.
    enum Answer {
        DONE,
        /// It was done before; nothing changed.
        SEEN,
        /// Not done, by a fault of the program.
        FAILED,
        /// Not done: to be asked again.
        NOT_NOW
    }
}
