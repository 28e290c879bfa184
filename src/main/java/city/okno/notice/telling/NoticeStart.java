package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.notice.NoticeId;
import city.okno.notice.telling.NoticePosting.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Lets notices that wait take their first way, many of them together: they leave now, wait on, or
/// end. The caller holds the locks of [Caps] and of the notices, of each reader one.
@Component
class NoticeStart {

    private final NoticeRepository notices;
    private final NoticeEndings endings;
    private final Readers readers;
    private final Envelopes envelopes;
    private final NoticeHours hours;
    private final Caps caps;
    private final Digests digests;
    private final NoticePosting posting;

    NoticeStart(
            NoticeRepository notices,
            NoticeEndings endings,
            Readers readers,
            Envelopes envelopes,
            NoticeHours hours,
            Caps caps,
            Digests digests,
            NoticePosting posting) {
        this.notices = notices;
        this.endings = endings;
        this.readers = readers;
        this.envelopes = envelopes;
        this.hours = hours;
        this.caps = caps;
        this.digests = digests;
        this.posting = posting;
    }

    /// What happens to a notice whose time has come.
    private sealed interface Course {
        record End(Ending ending, String reason) implements Course {}

        record Rest(Instant until) implements Course {}

        record Leave(Address to) implements Course {}
    }

    /// @return why some of them ended
    Map<NoticeId, String> start(List<StoredNotice> all, Instant now) {
        var known = readers.of(all, now);
        var ended = new HashMap<Course.End, List<NoticeId>>();
        var resting = new HashMap<Instant, List<NoticeId>>();
        var leaving = new ArrayList<Posting>();
        for (var notice : all) {
            var reader = Objects.requireNonNull(known.get(notice.id()));
            switch (course(notice, reader, now)) {
                case Course.End end -> add(ended, end, notice);
                case Course.Rest(var until) -> add(resting, until, notice);
                case Course.Leave(var to) -> leaving.add(new Posting(notice, reader, to));
            }
        }
        ended.forEach((end, ids) -> endings.endAll(ids, end.ending(), end.reason(), now));
        resting.forEach((until, ids) -> notices.waitUntil(ids, until));
        var reasons = new HashMap<NoticeId, String>();
        ended.forEach((end, ids) -> ids.forEach(id -> reasons.put(id, end.reason())));
        sendWithCaps(leaving, now).forEach(id -> reasons.put(id, NoticePosting.NO_BUDGET));
        return reasons;
    }

    private static <K> void add(Map<K, List<NoticeId>> to, K key, StoredNotice notice) {
        to.computeIfAbsent(key, _ -> new ArrayList<>()).add(notice.id());
    }

    private Course course(StoredNotice notice, Reader reader, Instant now) {
        if (!now.isBefore(notice.expiresAt())) {
            return new Course.End(Ending.EXPIRED, "expired");
        }
        if (!envelopes.hasWords(notice)) {
            return new Course.End(Ending.FAILED, "no_words");
        }
        if (!reader.wish().wanted()) {
            return new Course.End(Ending.SUPPRESSED, "unwanted");
        }
        var way = reader.next();
        if (way.isEmpty()) {
            return new Course.End(Ending.SUPPRESSED, "no_address");
        }
        return hours.beforeFirst(notice, reader, now)
                .<Course>map(Course.Rest::new)
                .orElseGet(() -> new Course.Leave(way.get()));
    }

    /// Where somebody was told enough it waits, and leaves with whatever else waits then.
    ///
    /// @return those that could not be paid
    private List<NoticeId> sendWithCaps(List<Posting> all, Instant now) {
        var room = caps.room(all.stream().map(Posting::notice).toList(), now);
        var told = new LinkedHashMap<NoticeId, Posting>();
        for (var one : all) {
            var id = one.notice().id();
            switch (room.getOrDefault(id, Room.FREE)) {
                case Room.Full(var until) -> caps.holdBack(id, until);
                case Room.Free(var others) -> told.put(id, with(others, one, now));
            }
        }
        var unpaid = posting.post(List.copyOf(told.values()), now);
        return told.entrySet().stream()
                .filter(entry -> unpaid.contains(entry.getValue().notice().id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Posting with(List<NoticeId> others, Posting first, Instant now) {
        if (others.isEmpty()) {
            return first;
        }
        var reader = first.reader();
        var digest = digests.of(first.notice(), others, reader.language(), now);
        var current = digests.current(digest, reader.language(), now).orElse(digest);
        return new Posting(current, reader, first.to());
    }
}
