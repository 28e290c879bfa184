package city.okno.broadcast;

import java.io.Serializable;

/// What a node is told to do by the proof; answered after the commit.
sealed interface Order extends Serializable {

    /// So many registered residents with a chat in Telegram, by SQL. Answer: their chats.
    record Settle(int people) implements Order {}

    /// Tells all of them. Answer: the broadcast's id.
    record Start(String key) implements Order {}

    record Pause(long broadcast) implements Order {}

    record Resume(long broadcast) implements Order {}

    record Cancel(long broadcast) implements Order {}

    /// Answer: a [Standing].
    record Look(long broadcast) implements Order {}

    /// A department says that the document of this chat's owner is ready. Answer: a Boolean.
    record Announce(long chat, String number) implements Order {}

    /// Whether this node has the lane. Answer: a Boolean.
    record HasLane() implements Order {}

    /// How far a broadcast is.
    record Standing(String state, int fed, int waiting, int sent, int failed, int unknown)
            implements Serializable {}

    /// What a node tells when it is at work.
    ///
    /// @param life the process
    /// @param port where it takes orders
    record AtWork(long life, int port) implements Serializable {}
}
