package city.okno.notice;

import java.time.Instant;
import java.util.Optional;

/// The door for who wants to know what became of a notice, or takes it back.
public interface Tracking {

    /// Empty when it was so long ago that it is forgotten. Only reads.
    Optional<NoticeStatus> status(NoticeId notice);

    /// What has not left will not leave, and no further way is tried; changes nothing when it has
    /// ended. Inside a transaction.
    void cancel(NoticeId notice, Instant now);
}
