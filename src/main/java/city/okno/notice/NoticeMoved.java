package city.okno.notice;

import java.time.Instant;

/// Something became of a notice: [Tracking] says what. Published in the transaction in which it
/// did, when all else of that is done; more than once for the same is possible. Of broadcasts there
/// is none.
///
/// @param sender of the notice, and its key there
public record NoticeMoved(NoticeId notice, String sender, String key, Instant at) {

    @Override
    public String toString() {
        return "NoticeMoved[" + notice.value() + "]";
    }
}
