package city.okno.notice.telling;

import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When a notice may leave, and until when it waits for its confirmation: in the hours and the zone
/// of the person who is told.
@Component
class NoticeHours {

    private final LadderSettings ladder;

    NoticeHours(LadderSettings ladder) {
        this.ladder = ladder;
    }

    /// Until when it rests; empty where it may leave now. Whoever is writing to us wants to hear
    /// the answer, whatever the hour.
    Optional<Instant> beforeFirst(StoredNotice notice, Reader reader, Instant now) {
        return reader.awake() && notice.category().priority() == Priority.PERSONAL
                ? Optional.empty()
                : beforeNext(notice, reader, now);
    }

    /// The same for the ways after the first.
    Optional<Instant> beforeNext(StoredNotice notice, Reader reader, Instant now) {
        return rests(notice) ? reader.wish().quiet().end(now) : Optional.empty();
    }

    /// What has not left when people go to bed comes back; at night only who is awake is told.
    Instant lastMoment(StoredNotice notice, Reader reader, Instant now) {
        if (!rests(notice)) {
            return notice.expiresAt();
        }
        var quiet = reader.wish().quiet();
        return quiet.end(now)
                .map(_ -> now.plus(Readers.AWAKE))
                .or(() -> quiet.start(now))
                .filter(notice.expiresAt()::isAfter)
                .orElse(notice.expiresAt());
    }

    /// Until when it should be confirmed; empty where nobody has to, and after an SMS, the last
    /// way. A deadline of its own knows no night.
    Optional<Instant> deadline(StoredNotice notice, Reader reader, ChannelKind way, Instant now) {
        if (way == ChannelKind.SMS) {
            return Optional.empty();
        }
        return notice.climb()
                .map(now::plus)
                .or(() ->
                        ladder.of(notice)
                                .map(waking -> reader.wish().quiet().wakingAfter(now, waking)));
    }

    private static boolean rests(StoredNotice notice) {
        return !notice.category().urgent();
    }
}
