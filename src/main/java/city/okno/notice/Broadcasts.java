package city.okno.notice;

import java.time.Instant;

/// The door for telling many the same. A broadcast is not exploded into letters at once: a cursor
/// over its audience feeds each lane with a little work ahead, and letters that were fed and have
/// not left are held or dropped at once when somebody says so. Each person is told at most once.
public interface Broadcasts {

    /// Starts a broadcast; the same sender and key again is answered with the one that was started.
    /// First its people are counted. Pausing it in the same transaction lets it be counted and not
    /// yet sent. Inside a transaction.
    BroadcastId start(Broadcast broadcast, Instant now);

    /// Within a second nothing more of it leaves, until it is resumed. Inside a transaction.
    ///
    /// @return whether it was running
    boolean pause(BroadcastId broadcast, Instant now);

    /// Inside a transaction.
    ///
    /// @return whether it was paused
    boolean resume(BroadcastId broadcast, Instant now);

    /// Within a second nothing more of it leaves, for ever. Inside a transaction.
    ///
    /// @return whether it had not ended
    boolean cancel(BroadcastId broadcast, Instant now);

    /// Only reads.
    BroadcastProgress progress(BroadcastId broadcast, Instant now);
}
