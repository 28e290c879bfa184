package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.notice.Category;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.Preferences;
import city.okno.notice.Wish;
import city.okno.resident.Reach;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Reads all that is to be known of the readers of notices: some queries for all of them together.
@Component
class Readers {

    /// Who wrote so recently is not asleep.
    static final Duration AWAKE = Duration.ofMinutes(10);

    private final Residents residents;
    private final Preferences preferences;
    private final RungRepository rungs;
    private final Ways ways;
    private final Outbox outbox;
    private final String firstLanguage;

    Readers(
            Residents residents,
            Preferences preferences,
            RungRepository rungs,
            Ways ways,
            Outbox outbox,
            OknoSettings okno) {
        this.residents = residents;
        this.preferences = preferences;
        this.rungs = rungs;
        this.ways = ways;
        this.outbox = outbox;
        this.firstLanguage = okno.languages().getFirst();
    }

    Reader of(StoredNotice notice, Instant now) {
        return Objects.requireNonNull(of(List.of(notice), now).get(notice.id()));
    }

    Map<NoticeId, Reader> of(Collection<StoredNotice> notices, Instant now) {
        var known = read(notices, now);
        var readers = new HashMap<NoticeId, Reader>();
        notices.forEach(notice -> readers.put(notice.id(), reader(notice, known)));
        return readers;
    }

    /// What was read of all of them.
    private record Known(
            Map<PartyId, Reach> reach,
            Map<PartyId, Phone> phones,
            Set<PartyId> awake,
            Map<NoticeId, Set<String>> tried,
            Map<Category, Map<Recipient, Wish>> wishes,
            Map<ChannelKind, Boolean> open) {}

    private Known read(Collection<StoredNotice> notices, Instant now) {
        var reach = residents.reach(parties(notices, _ -> true));
        return new Known(
                reach,
                residents.phones(parties(notices, notice -> notice.phone() == null)),
                residents.usedSince(parties(notices, Readers::mayWake), now.minus(AWAKE)),
                rungs.tried(notices.stream().map(StoredNotice::id).toList()),
                wishes(notices),
                open(reach.values(), now));
    }

    private static boolean mayWake(StoredNotice notice) {
        return notice.category().priority() == Priority.PERSONAL;
    }

    private static Set<PartyId> parties(
            Collection<StoredNotice> notices, Predicate<StoredNotice> which) {
        return notices.stream()
                .filter(which)
                .flatMap(notice -> Stream.ofNullable(notice.party()))
                .collect(Collectors.toSet());
    }

    private Map<Category, Map<Recipient, Wish>> wishes(Collection<StoredNotice> notices) {
        var wishes = new EnumMap<Category, Map<Recipient, Wish>>(Category.class);
        notices.stream()
                .collect(
                        Collectors.groupingBy(
                                StoredNotice::category,
                                Collectors.mapping(StoredNotice::to, Collectors.toSet())))
                .forEach((category, who) -> wishes.put(category, preferences.ofAll(who, category)));
        return wishes;
    }

    private Map<ChannelKind, Boolean> open(Collection<Reach> reach, Instant now) {
        var lanes = reach.stream().flatMap(it -> it.accounts().stream()).map(Address::channel);
        return Stream.concat(lanes, Stream.of(ChannelKind.SMS))
                .distinct()
                .collect(Collectors.toMap(lane -> lane, lane -> outbox.isOpen(lane, now)));
    }

    private Reader reader(StoredNotice notice, Known known) {
        var party = notice.party();
        var reach = party == null ? null : known.reach().get(party);
        var wish =
                Objects.requireNonNull(
                        known.wishes().getOrDefault(notice.category(), Map.of()).get(notice.to()));
        var phone =
                Optional.ofNullable(notice.phone())
                        .or(() -> Optional.ofNullable(party).map(known.phones()::get));
        var all =
                ways.of(notice, reach == null ? List.of() : reach.accounts(), phone, wish)
                        .filter(to -> !isTried(notice, to, known))
                        .collect(
                                Collectors.partitioningBy(
                                        to -> known.open().getOrDefault(to.channel(), true)));
        return new Reader(
                wish,
                reach == null
                        ? Objects.requireNonNullElse(notice.language(), firstLanguage)
                        : reach.language(),
                party != null && known.awake().contains(party),
                Objects.requireNonNull(all.get(true)),
                Objects.requireNonNull(all.get(false)));
    }

    private boolean isTried(StoredNotice notice, Address to, Known known) {
        var tried = known.tried().getOrDefault(notice.id(), Set.of());
        return !tried.isEmpty() && tried.contains(ways.hash(to));
    }
}
