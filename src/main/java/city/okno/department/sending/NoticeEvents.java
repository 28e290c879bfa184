package city.okno.department.sending;

import city.okno.department.event.EventLog;
import city.okno.notice.NoticeMoved;
import city.okno.notice.NoticeStatus;
import city.okno.notice.Tracking;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Keeps for departments what became of their notices. Inside the caller's transaction.
@Component
class NoticeEvents {

    private final SentNoticeRepository sent;
    private final Tracking tracking;
    private final EventLog log;

    NoticeEvents(SentNoticeRepository sent, Tracking tracking, EventLog log) {
        this.sent = sent;
        this.tracking = tracking;
        this.log = log;
    }

    @EventListener
    void on(NoticeMoved moved) {
        if (moved.sender().equals(SentNotices.SENDER)) {
            sent.find(moved.notice()).ifPresent(it -> now(it, moved.at()));
        }
    }

    /// It was taken, and perhaps more.
    void accepted(SentNotice notice, Instant now) {
        add(notice, "accepted", "", now);
        now(notice, now);
    }

    /// What it is now, unless that was kept.
    void now(SentNotice notice, Instant now) {
        status(notice)
                .ifPresent(status ->
                        state(status).ifPresent(it -> add(notice, it, status.reason(), now)));
    }

    /// Empty when it was so long ago that it is forgotten.
    Optional<NoticeStatus> status(SentNotice notice) {
        return switch (notice.outcome()) {
            case null -> tracking.status(Objects.requireNonNull(notice.notice()));
            case TestOutcome outcome -> Optional.of(outcome.status(notice));
        };
    }

    private static Optional<String> state(NoticeStatus status) {
        return switch (status.standing()) {
            case WAITING -> Optional.empty();
            case ACTIVE -> status.hasLeft() ? Optional.of("sent") : Optional.empty();
            case READ, DELIVERED, UNCONFIRMED, FAILED, EXPIRED, CANCELLED, SUPERSEDED, SUPPRESSED ->
                    Optional.of(status.standing().name().toLowerCase(Locale.ROOT));
        };
    }

    private void add(SentNotice notice, String state, String reason, Instant now) {
        var data = new TreeMap<>(Map.of("notice", notice.id().toString()));
        data.put("template", notice.template());
        if (!reason.isEmpty()) {
            data.put("reason", reason);
        }
        var type = "notice." + state;
        log.addOnce(notice.sender(), type, data, notice.id() + " " + type, now);
    }
}
