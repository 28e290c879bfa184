package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import java.time.Instant;
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
        var ended = notices.end(id, ending, reason, now);
        if (ended) {
            news.moved(id, now);
            if (notices.endToldBy(id, ending, reason, now)) {
                notices.toldBy(id).forEach(other -> news.moved(other, now));
            }
        }
        return ended;
    }
}
