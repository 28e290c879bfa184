package city.okno.department.sending;

import city.okno.department.ApiKey;
import city.okno.department.form.NoticeOrder;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.NoticeId;
import city.okno.notice.NoticeStatus;
import city.okno.notice.Notices;
import city.okno.notice.Notices.Told;
import city.okno.notice.Tracking;
import city.okno.script.Phone;
import city.okno.script.Template;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What departments had residents told. A department finds its own only; what a test key sends goes
/// nowhere.
@Component
public class SentNotices {

    /// Of all notices that departments have told.
    static final String SENDER = "department";

    private final SentNoticeRepository sent;
    private final Notices notices;
    private final Tracking tracking;
    private final NoticeEvents events;
    private final KeyedHash hash;

    SentNotices(
            SentNoticeRepository sent,
            Notices notices,
            Tracking tracking,
            NoticeEvents events,
            KeyedHash hash) {
        this.sent = sent;
        this.notices = notices;
        this.tracking = tracking;
        this.events = events;
        this.hash = hash;
    }

    /// Has it told; inside the caller's transaction.
    ///
    /// @param request what makes the request one: the same again changes nothing
    /// @return empty when the same request asked for something else before
    public Optional<SentNotice> send(ApiKey key, NoticeOrder order, String request, Instant now) {
        var once = hash.of("department-notice", key.id() + " " + request);
        var outcome =
                switch (key.kind()) {
                    case TEST -> TestOutcome.of(order.phone());
                    case LIVE, TEAM -> null;
                };
        @Nullable NoticeId notice = null;
        if (outcome == null) {
            switch (notices.tell(notice(key, order, once), now)) {
                case Told.Accepted(var id) -> notice = id;
                case Told.Replayed(var id) -> notice = id;
                case Told.Suppressed(var id, _) -> notice = id;
                case Told.Conflict _ -> {
                    return Optional.empty();
                }
            }
        }
        sent.insert(
                new SentNotice(
                        UUID.randomUUID(),
                        key.sender(),
                        order.template().name(),
                        order.template().version(),
                        notice,
                        outcome,
                        now,
                        order.expiresAt(),
                        null),
                once);
        var kept = sent.get(key.sender(), once);
        events.accepted(kept, now);
        return Optional.of(kept);
    }

    private static Notice notice(ApiKey key, NoticeOrder order, String once) {
        Phone phone = Objects.requireNonNull(order.phone());
        return new Notice(
                new Notice.Recipient.ToPhone(phone),
                category(order.template().category()),
                SENDER,
                once,
                order.template().text(),
                order.variables(),
                List.of(),
                order.expiresAt(),
                supersedeKey(key, order.supersedeKey()),
                key.department(),
                order.notBefore(),
                order.language());
    }

    /// Departments do not know each other's keys.
    private static @Nullable String supersedeKey(ApiKey key, @Nullable String given) {
        return given == null ? null : "department:" + key.sender() + ":" + given;
    }

    /// Preferences and hours of which notices hold for a template.
    public static Category category(Template.Category category) {
        return switch (category) {
            case DOCUMENT -> Category.DOCUMENT;
            case DEPARTMENT -> Category.DEPARTMENT;
            case APPOINTMENT -> Category.APPOINTMENT;
            case REMINDER -> Category.REMINDER;
        };
    }

    /// Empty when this sender sent no such notice.
    public Optional<SentNotice> find(String sender, UUID id) {
        return sent.find(sender, id);
    }

    /// Empty when no department had it told.
    public Optional<SentNotice> find(NoticeId notice) {
        return sent.find(notice);
    }

    /// Empty when it was so long ago that it is forgotten.
    public Optional<NoticeStatus> status(SentNotice notice) {
        return events.status(notice);
    }

    /// Takes it back as far as it has not left; inside the caller's transaction.
    public void cancel(SentNotice notice, Instant now) {
        if (notice.notice() == null) {
            sent.cancel(notice.id(), now);
        } else {
            tracking.cancel(notice.notice(), now);
        }
        find(notice.sender(), notice.id()).ifPresent(it -> events.now(it, now));
    }
}
