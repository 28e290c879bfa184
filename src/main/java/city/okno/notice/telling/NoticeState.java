package city.okno.notice.telling;

import java.util.EnumSet;
import java.util.Set;

/// How far a notice is.
public enum NoticeState {
    /// For its time: a schedule, the end of quiet hours, room for one more; again, where its letter
    /// came back.
    WAITING,
    /// A letter is on its way or was sent, and nobody confirmed it yet.
    ACTIVE,
    /// See [Ending].
    ENDED;

    Set<NoticeState> next() {
        return switch (this) {
            case WAITING -> EnumSet.of(ACTIVE, ENDED);
            case ACTIVE -> EnumSet.of(WAITING, ENDED);
            case ENDED -> EnumSet.noneOf(NoticeState.class);
        };
    }
}
