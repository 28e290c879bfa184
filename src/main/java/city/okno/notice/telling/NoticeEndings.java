package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ends notices, with whatever they told of besides, and says so to others. Inside a transaction.
@Component
class NoticeEndings {

    private final NoticeRepository notices;
    private final NoticeNews news;

    NoticeEndings(NoticeRepository notices, NoticeNews news) {
        this.notices = notices;
        this.news = news;
    }

    /// @return whether it had not ended before
    boolean end(NoticeId id, Ending ending, String reason, Instant now) {
        var ended = notices.end(List.of(id), ending, reason, now) == 1;
        if (ended) {
            tell(List.of(id), ending, reason, now);
        }
        return ended;
    }

    /// Of notices that have not ended, whose locks the caller holds.
    void endAll(Collection<NoticeId> ids, Ending ending, String reason, Instant now) {
        if (!ids.isEmpty()) {
            notices.end(ids, ending, reason, now);
            tell(ids, ending, reason, now);
        }
    }

    private void tell(Collection<NoticeId> ended, Ending ending, String reason, Instant now) {
        ended.forEach(id -> news.moved(id, now));
        if (notices.endToldBy(ended, ending, reason, now)) {
            notices.toldBy(ended).forEach(other -> news.moved(other, now));
        }
    }
}
