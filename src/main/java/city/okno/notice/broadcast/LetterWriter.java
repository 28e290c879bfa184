package city.okno.notice.broadcast;

import city.okno.delivery.Letter;
import city.okno.delivery.Outbox;
import city.okno.notice.NoticeId;
import city.okno.notice.telling.Envelopes;
import city.okno.notice.telling.NoticeState;
import city.okno.notice.telling.StoredNotice;
import city.okno.notice.telling.Ways;
import city.okno.script.PartyId;
import city.okno.script.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Writes the notices and letters of a page of people: few statements, whatever their number.
@Component
class LetterWriter {

    private final FeedRepository feed;
    private final CursorRepository cursors;
    private final Envelopes envelopes;
    private final Ways ways;
    private final Words words;
    private final Outbox outbox;

    LetterWriter(
            FeedRepository feed,
            CursorRepository cursors,
            Envelopes envelopes,
            Ways ways,
            Words words,
            Outbox outbox) {
        this.feed = feed;
        this.cursors = cursors;
        this.envelopes = envelopes;
        this.ways = ways;
        this.words = words;
        this.outbox = outbox;
    }

    /// Inside a transaction, under the broadcast's lock.
    ///
    /// @return how many letters were made
    int write(StoredBroadcast broadcast, Map<PartyId, Course> courses, Instant now) {
        var entries = entries(courses);
        if (entries.isEmpty()) {
            return 0;
        }
        var notices = feed.insert(broadcast.id(), entries, words.version(), now);
        countLeftOut(broadcast, entries, notices);
        var told = new ArrayList<StoredNotice>();
        var letters = new ArrayList<Letter>();
        courses.forEach((person, course) -> {
            if (course instanceof Course.Tell(var to, var language, var until)
                    && notices.containsKey(person)) {
                var notice = notice(broadcast, person, notices.get(person));
                told.add(notice);
                letters.add(envelopes.letter(notice, to, language).leavingBefore(until));
            }
        });
        send(told, letters, now);
        return letters.size();
    }

    private static List<FeedRepository.Entry> entries(Map<PartyId, Course> courses) {
        var entries = new ArrayList<FeedRepository.Entry>();
        courses.forEach((person, course) -> {
            switch (course) {
                case Course.Tell(_, var language, _) ->
                        entries.add(new FeedRepository.Entry(person, language, null));
                case Course.LeaveOut(var reason) ->
                        entries.add(new FeedRepository.Entry(person, null, reason));
                case Course.Later _ -> {}
            }
        });
        return entries;
    }

    private void countLeftOut(
            StoredBroadcast broadcast,
            List<FeedRepository.Entry> entries,
            Map<PartyId, NoticeId> notices) {
        var leftOut = new TreeMap<String, Integer>();
        for (var entry : entries) {
            if (entry.leftOut() != null && notices.containsKey(entry.person())) {
                leftOut.merge(entry.leftOut(), 1, Integer::sum);
            }
        }
        leftOut.forEach((reason, people) -> cursors.leftOut(broadcast.id(), reason, people));
    }

    private void send(List<StoredNotice> told, List<Letter> letters, Instant now) {
        if (letters.isEmpty()) {
            return;
        }
        var ids = outbox.putAll(letters, now);
        var rungs = new ArrayList<FeedRepository.Rung>();
        for (var place = 0; place < ids.size(); place++) {
            var to = letters.get(place).to();
            rungs.add(
                    new FeedRepository.Rung(
                            told.get(place).id(), ways.hash(to), to.channel(), ids.get(place)));
        }
        feed.insertRungs(rungs, now);
    }

    private static StoredNotice notice(StoredBroadcast broadcast, PartyId person, NoticeId id) {
        var what = broadcast.what();
        return new StoredNotice(
                id,
                NoticeState.ACTIVE,
                what.category(),
                person,
                null,
                what.template(),
                what.arguments(),
                what.buttons(),
                null,
                broadcast.mailing(),
                what.expiresAt(),
                null,
                null,
                false);
    }
}
