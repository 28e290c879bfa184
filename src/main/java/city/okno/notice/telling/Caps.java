package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.resident.Residents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Nobody is told too much at once. Urgent notices are not counted, nor what people asked to be
/// told again, nor broadcasts, which count their own.
@Component
class Caps {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final CapRepository told;
    private final Residents residents;
    private final CapSettings settings;

    Caps(CapRepository told, Residents residents, CapSettings settings) {
        this.told = told;
        this.residents = residents;
        this.settings = settings;
    }

    static boolean counts(StoredNotice notice) {
        return notice.mailing() == null
                && !notice.again()
                && switch (notice.category()) {
                    case DOCUMENT, REMINDER, CAMPAIGN, POLL -> true;
                    case CODE, ANSWER, APPOINTMENT, DUTY -> false;
                };
    }

    /// Whoever is about to send a notice counts alone, until the end of the transaction.
    void lock(StoredNotice notice, Instant now) {
        if (counts(notice)) {
            told.lock(reader(notice), notice.category(), now);
        }
    }

    /// When there is room for one more, where that is not now. Under the lock.
    Optional<Instant> fullUntil(StoredNotice notice, Instant now) {
        return counts(notice)
                ? fullUntil(reader(notice), notice.category(), now)
                : Optional.empty();
    }

    private Optional<Instant> fullUntil(
            CapRepository.Reader reader, Category category, Instant now) {
        var left = told.left(reader, category, now.minus(DAY), settings.perDay());
        var day = roomAfter(left, settings.perDay(), DAY, now);
        var hour = roomAfter(left, settings.perHour(), HOUR, now);
        return day.or(() -> hour).map(_ -> later(day.orElse(now), hour.orElse(now)));
    }

    private static Optional<Instant> roomAfter(
            List<Instant> left, int most, Duration window, Instant now) {
        return left.size() < most
                ? Optional.empty()
                : Optional.of(left.get(most - 1).plus(window)).filter(now::isBefore);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// What else is held back for the same reader. Under the lock.
    List<NoticeId> heldBack(StoredNotice notice, Instant now) {
        return counts(notice)
                ? told.heldBack(reader(notice), notice.category(), notice.id(), now)
                : List.of();
    }

    void holdBack(StoredNotice notice, Instant until) {
        told.holdBack(notice.id(), until);
    }

    private CapRepository.Reader reader(StoredNotice notice) {
        return switch (notice.to()) {
            case Recipient.ToParty(var party) -> new CapRepository.Reader(party.value(), "");
            case Recipient.ToPhone(var phone) ->
                    new CapRepository.Reader(0, residents.phoneHash(phone));
        };
    }
}
