package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.telling.CapRepository.Counted;
import city.okno.resident.Residents;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
                    case DOCUMENT, DEPARTMENT, REMINDER, CAMPAIGN, POLL -> true;
                    case CODE, ANSWER, APPOINTMENT, DUTY -> false;
                };
    }

    /// Whoever is about to send notices counts alone, until the end of the transaction. All that it
    /// is going to send in one call: everybody locks in the same order.
    void lock(Collection<StoredNotice> notices, Instant now) {
        counted(notices)
                .forEach((category, some) -> told.lock(readers(some).values(), category, now));
    }

    /// Of those that are counted; under the lock.
    Map<NoticeId, Room> room(Collection<StoredNotice> notices, Instant now) {
        var room = new HashMap<NoticeId, Room>();
        counted(notices)
                .forEach((category, some) -> {
                    var readers = readers(some);
                    var left = told.left(readers.values(), category, now.minus(DAY));
                    var held = told.heldBack(readers.values(), category, now);
                    readers.forEach((notice, reader) -> {
                        var others = new ArrayList<>(held.getOrDefault(reader, List.of()));
                        others.remove(notice);
                        room.put(
                                notice,
                                fullUntil(left.getOrDefault(reader, List.of()), now)
                                        .<Room>map(Room.Full::new)
                                        .orElseGet(() -> new Room.Free(others)));
                    });
                });
        return room;
    }

    private static Map<Category, List<StoredNotice>> counted(Collection<StoredNotice> notices) {
        return notices.stream()
                .filter(Caps::counts)
                .collect(
                        Collectors.groupingBy(
                                StoredNotice::category,
                                () -> new EnumMap<>(Category.class),
                                Collectors.toList()));
    }

    /// @param left when the latest ones left, the latest first
    private Optional<Instant> fullUntil(List<Instant> left, Instant now) {
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

    void holdBack(NoticeId notice, Instant until) {
        told.holdBack(notice, until);
    }

    private Map<NoticeId, Counted> readers(List<StoredNotice> notices) {
        return notices.stream().collect(Collectors.toMap(StoredNotice::id, this::reader));
    }

    private Counted reader(StoredNotice notice) {
        return switch (notice.to()) {
            case Recipient.ToParty(var party) -> new Counted(party.value(), "");
            case Recipient.ToPhone(var phone) -> new Counted(0, residents.phoneHash(phone));
        };
    }
}
