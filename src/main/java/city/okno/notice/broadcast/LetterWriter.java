package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.notice.NoticeId;
import city.okno.notice.Postage;
import city.okno.notice.Postage.Stamped;
import city.okno.notice.ShortLinks;
import city.okno.notice.budget.MassBudgets;
import city.okno.notice.telling.Envelopes;
import city.okno.notice.telling.NoticeState;
import city.okno.notice.telling.StoredNotice;
import city.okno.notice.telling.Ways;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Writes the notices and letters of a page of people: few statements, whatever their number.
@Component
class LetterWriter {

    private final FeedRepository feed;
    private final CursorRepository cursors;
    private final Envelopes envelopes;
    private final Ways ways;
    private final Words words;
    private final Postage postage;
    private final ShortLinks links;

    LetterWriter(
            FeedRepository feed,
            CursorRepository cursors,
            Envelopes envelopes,
            Ways ways,
            Words words,
            Postage postage,
            ShortLinks links) {
        this.feed = feed;
        this.cursors = cursors;
        this.envelopes = envelopes;
        this.ways = ways;
        this.words = words;
        this.postage = postage;
        this.links = links;
    }

    /// Inside a transaction, under the broadcast's lock.
    ///
    /// @return how many letters were made
    int write(StoredBroadcast broadcast, Map<PartyId, Course> courses, Instant now) {
        var entries = entries(broadcast, courses);
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
                var notice = notice(broadcast, person, notices.get(person), payer(broadcast, to));
                told.add(notice);
                letters.add(envelopes.letter(notice, to, language).leavingBefore(until));
            }
        });
        send(told, letters, now);
        return letters.size();
    }

    private static @Nullable String payer(StoredBroadcast broadcast, Address to) {
        return to.channel() == ChannelKind.SMS ? MassBudgets.payer(broadcast.id()) : null;
    }

    private static List<FeedRepository.Entry> entries(
            StoredBroadcast broadcast, Map<PartyId, Course> courses) {
        var entries = new ArrayList<FeedRepository.Entry>();
        courses.forEach((person, course) -> {
            switch (course) {
                case Course.Tell(var to, var language, _) ->
                        entries.add(
                                new FeedRepository.Entry(
                                        person, language, null, payer(broadcast, to)));
                case Course.LeaveOut(var reason) ->
                        entries.add(new FeedRepository.Entry(person, null, reason, null));
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
        var ids = put(told, letters, now);
        var rungs = new ArrayList<FeedRepository.Rung>();
        for (var place = 0; place < ids.size(); place++) {
            var to = letters.get(place).to();
            rungs.add(
                    new FeedRepository.Rung(
                            told.get(place).id(), ways.hash(to), to.channel(), ids.get(place)));
        }
        feed.insertRungs(rungs, now);
    }

    /// What SMS cost is reserved before: the purse has looked that it is there.
    private List<LetterId> put(List<StoredNotice> told, List<Letter> letters, Instant now) {
        var ready =
                letters.stream().anyMatch(LetterWriter::isSms)
                        ? links.onFirst(letters, now)
                        : letters;
        var stamped = new ArrayList<Stamped>();
        for (var place = 0; place < ready.size(); place++) {
            stamped.add(new Stamped(ready.get(place), told.get(place).department()));
        }
        return postage.putAll(stamped, now).stream().map(Optional::orElseThrow).toList();
    }

    private static boolean isSms(Letter letter) {
        return letter.to().channel() == ChannelKind.SMS;
    }

    /// @param payer who pays for its SMS; null: it is free
    static StoredNotice notice(
            StoredBroadcast broadcast, PartyId person, NoticeId id, @Nullable String payer) {
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
                payer,
                null,
                false);
    }
}
