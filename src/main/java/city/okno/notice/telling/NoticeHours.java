package city.okno.notice.telling;

import city.okno.delivery.Priority;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// When a notice may leave, and until when it waits for its confirmation: in the hours and the zone
/// of the person who is told.
@Component
class NoticeHours {

    /// Who wrote so recently is not asleep.
    private static final Duration AWAKE = Duration.ofMinutes(10);

    private final Preferences preferences;
    private final Residents residents;
    private final LadderSettings ladder;

    NoticeHours(Preferences preferences, Residents residents, LadderSettings ladder) {
        this.preferences = preferences;
        this.residents = residents;
        this.ladder = ladder;
    }

    /// Until when it rests; empty where it may leave now. Whoever is writing to us wants to hear
    /// the answer, whatever the hour.
    Optional<Instant> beforeFirst(StoredNotice notice, Instant now) {
        return isAwake(notice, now) ? Optional.empty() : beforeNext(notice, now);
    }

    /// The same for the ways after the first.
    Optional<Instant> beforeNext(StoredNotice notice, Instant now) {
        return rests(notice) ? quiet(notice).end(now) : Optional.empty();
    }

    /// What has not left when people go to bed comes back; at night only who is awake is told.
    Instant lastMoment(StoredNotice notice, Instant now) {
        if (!rests(notice)) {
            return notice.expiresAt();
        }
        var quiet = quiet(notice);
        return quiet.end(now)
                .map(_ -> now.plus(AWAKE))
                .or(() -> quiet.start(now))
                .filter(notice.expiresAt()::isAfter)
                .orElse(notice.expiresAt());
    }

    /// Until when it should be confirmed; empty where nobody has to, and after an SMS, the last
    /// way.
    Optional<Instant> deadline(StoredNotice notice, ChannelKind way, Instant now) {
        return ladder.of(notice)
                .filter(_ -> way != ChannelKind.SMS)
                .map(waking -> quiet(notice).wakingAfter(now, waking));
    }

    private boolean isAwake(StoredNotice notice, Instant now) {
        var party = notice.party();
        return notice.category().priority() == Priority.PERSONAL
                && party != null
                && residents.usedSince(party, now.minus(AWAKE));
    }

    private static boolean rests(StoredNotice notice) {
        return !notice.category().urgent();
    }

    private QuietHours quiet(StoredNotice notice) {
        return preferences.of(notice.to(), notice.category()).quiet();
    }
}
