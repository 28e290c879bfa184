package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import java.time.Instant;
import java.util.List;

/// Whether somebody may be told one more thing now.
sealed interface Room {

    /// Nobody counts, and nothing is held back.
    Room FREE = new Free(List.of());

    /// @param others what is held back for the same reader and leaves with it
    record Free(List<NoticeId> others) implements Room {}

    /// @param until when there is room again
    record Full(Instant until) implements Room {}
}
