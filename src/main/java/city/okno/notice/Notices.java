package city.okno.notice;

import java.time.Instant;
import java.util.List;

/// The door for features that have something to tell. Inside the caller's transaction.
public interface Notices {

    Told tell(Notice notice, Instant now);

    /// Tells many with few statements; as if each were told alone, in their order.
    ///
    /// @return for each of them what became of it
    List<Told> tellAll(List<Notice> notices, Instant now);

    /// Ends what is still waiting under the key.
    ///
    /// @return how many ended
    int supersede(String supersedeKey, Instant now);

    /// What became of the wish to tell something.
    sealed interface Told {
        record Accepted(NoticeId notice) implements Told {}

        /// The same key and body was told before.
        record Replayed(NoticeId notice) implements Told {}

        /// The same key was used for something else.
        record Conflict(NoticeId notice) implements Told {}

        /// The person does not want this category, or there is no way to reach them that could be
        /// paid.
        ///
        /// @param reason a short code, for example `unwanted`, `no_address`, or `budget`: the
        ///   department has no SMS left this month
        record Suppressed(NoticeId notice, String reason) implements Told {}
    }
}
