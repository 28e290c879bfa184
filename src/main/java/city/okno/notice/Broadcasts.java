package city.okno.notice;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The door for telling many the same. A broadcast is not exploded into letters at once: a cursor
/// over its audience feeds each lane with a little work ahead, and letters that were fed and have
/// not left are held or dropped at once when somebody says so. Each person is told at most once.
/// Each messenger begins with one person in a hundred, goes on when that went well, and the
/// broadcast pauses itself, and tells moderators so, when more than one letter in twenty fails.
public interface Broadcasts {

    /// Starts a broadcast; the same sender and key again is answered with the one that was started.
    /// First its people are counted. Pausing it in the same transaction lets it be counted and not
    /// yet sent. Inside a transaction.
    BroadcastId start(Broadcast broadcast, Instant now);

    /// As [#start], for what a moderator wants: its people are counted, other moderators are told
    /// whom it reaches, and nothing leaves before one of them approves. Inside a transaction.
    BroadcastId propose(Broadcast broadcast, PartyId author, Instant now);

    /// Inside a transaction.
    ///
    /// @param by a moderator
    Approval approve(BroadcastId broadcast, PartyId by, Instant now);

    /// Those that have not ended, the latest first. Only reads.
    List<BroadcastId> open();

    /// What it tells; empty when there is no such broadcast. Only reads.
    Optional<Broadcast> find(BroadcastId broadcast);

    /// Within a second nothing more of it leaves, until it is resumed. Inside a transaction.
    ///
    /// @return whether it was running
    boolean pause(BroadcastId broadcast, Instant now);

    /// Also one that stopped itself: what failed so far is forgiven. Inside a transaction.
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
