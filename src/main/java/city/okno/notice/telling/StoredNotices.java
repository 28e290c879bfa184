package city.okno.notice.telling;

import city.okno.delivery.Outbox;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices;
import city.okno.resident.Residents;
import city.okno.storage.KeyedHash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredNotices implements Notices {

    private final NewNoticeRepository told;
    private final NoticeRepository notices;
    private final NoticeStart start;
    private final NoticeSending sending;
    private final Caps caps;
    private final Residents residents;
    private final Outbox outbox;
    private final Digests digests;
    private final KeyedHash hash;

    StoredNotices(
            NewNoticeRepository told,
            NoticeRepository notices,
            NoticeStart start,
            NoticeSending sending,
            Caps caps,
            Residents residents,
            Outbox outbox,
            Digests digests,
            KeyedHash hash) {
        this.told = told;
        this.notices = notices;
        this.start = start;
        this.sending = sending;
        this.caps = caps;
        this.residents = residents;
        this.outbox = outbox;
        this.digests = digests;
        this.hash = hash;
    }

    @Override
    public Told tell(Notice notice, Instant now) {
        return tellAll(List.of(notice), now).getFirst();
    }

    /// In waves, so that what is told to one reader, or replaces the other, comes one after the
    /// other.
    @Override
    public List<Told> tellAll(List<Notice> all, Instant now) {
        var wanted = wanted(all);
        var told = new TreeMap<Integer, Told>();
        for (var wave : Waves.of(wanted, NewNotice::marks)) {
            told.putAll(tellWave(wave, now));
        }
        return List.copyOf(told.values());
    }

    private List<NewNotice> wanted(List<Notice> all) {
        var owners =
                residents.owners(
                        all.stream()
                                .filter(it -> it.to() instanceof Recipient.ToPhone)
                                .map(it -> ((Recipient.ToPhone) it.to()).phone())
                                .toList());
        var wanted = new ArrayList<NewNotice>();
        for (var notice : all) {
            var place = wanted.size();
            var body = bodyHash(notice);
            wanted.add(
                    switch (notice.to()) {
                        case Recipient.ToParty(var party) ->
                                new NewNotice(place, notice, body, party, null, null);
                        case Recipient.ToPhone(var phone) ->
                                new NewNotice(
                                        place,
                                        notice,
                                        body,
                                        owners.get(phone),
                                        phone,
                                        residents.phoneHash(phone));
                    });
        }
        return wanted;
    }

    /// By their places.
    private Map<Integer, Told> tellWave(List<NewNotice> wave, Instant now) {
        var made = told.insert(wave, now);
        var due =
                wave.stream()
                        .filter(it -> !it.notice().waits(now))
                        .flatMap(it -> Stream.ofNullable(made.get(it.key())))
                        .toList();
        var leaving = notices.lock(due);
        caps.lock(leaving, now);
        supersede(replaced(wave, made), Set.copyOf(made.values()), now);
        var ended = start.start(leaving, now);
        var told = new HashMap<Integer, Told>();
        for (var it : wave) {
            var id = made.get(it.key());
            told.put(it.place(), id == null ? before(it) : answer(id, ended.get(id)));
        }
        return told;
    }

    private static List<String> replaced(List<NewNotice> wave, Map<NewNotice.Key, NoticeId> made) {
        return wave.stream()
                .filter(it -> made.containsKey(it.key()))
                .flatMap(it -> Stream.ofNullable(it.notice().supersedeKey()))
                .toList();
    }

    private static Told answer(NoticeId id, @Nullable String ended) {
        return ended == null ? new Told.Accepted(id) : new Told.Suppressed(id, ended);
    }

    /// What was told before under the same key.
    private Told before(NewNotice again) {
        var known = told.known(again.key());
        return known.bodyHash().equals(again.bodyHash())
                ? new Told.Replayed(known.id())
                : new Told.Conflict(known.id());
    }

    @Override
    public int supersede(String supersedeKey, Instant now) {
        return supersede(List.of(supersedeKey), Set.of(), now);
    }

    /// Letters first and notices after them, as delivery does when a letter ends: nobody waits for
    /// the other. A dropped letter ends its notice by its event.
    private int supersede(List<String> keys, Set<NoticeId> except, Instant now) {
        if (keys.isEmpty()) {
            return 0;
        }
        var ended = outbox.supersedeAll(keys.stream().map(Envelopes::supersedeKey).toList(), now);
        digests.lockTelling(keys);
        var open = notices.outdate(keys, except, now);
        sending.endAll(open, Ending.SUPERSEDED, "superseded", now);
        return ended + open.size();
    }

    /// Two notices with the same hash say the same to the same. Not part of it: until when, which
    /// senders count from the present instant.
    private String bodyHash(Notice notice) {
        var to =
                switch (notice.to()) {
                    case Notice.Recipient.ToParty(var party) -> "party " + party.value();
                    case Notice.Recipient.ToPhone(var phone) -> "phone " + phone.e164();
                };
        return hash.of(
                "notice",
                String.join(
                        "\n",
                        to,
                        notice.category().name(),
                        notice.template(),
                        NoticeJson.arguments(notice.arguments()),
                        NoticeJson.buttons(notice.buttons()),
                        String.valueOf(notice.supersedeKey())));
    }
}
