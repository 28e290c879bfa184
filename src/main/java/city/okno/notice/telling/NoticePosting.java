package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.notice.NoticeId;
import city.okno.notice.Postage;
import city.okno.notice.Postage.Stamped;
import city.okno.notice.ShortLinks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Writes notices as letters, puts them into the outbox and keeps which way each took: few
/// statements, whatever their number. The caller holds the locks of the notices.
@Component
class NoticePosting {

    static final String NO_BUDGET = "budget";

    private final NoticeRepository notices;
    private final NoticeEndings endings;
    private final RungRepository rungs;
    private final Envelopes envelopes;
    private final ShortLinks links;
    private final Postage postage;
    private final NoticeHours hours;
    private final Ways ways;

    NoticePosting(
            NoticeRepository notices,
            NoticeEndings endings,
            RungRepository rungs,
            Envelopes envelopes,
            ShortLinks links,
            Postage postage,
            NoticeHours hours,
            Ways ways) {
        this.notices = notices;
        this.endings = endings;
        this.rungs = rungs;
        this.envelopes = envelopes;
        this.links = links;
        this.postage = postage;
        this.hours = hours;
        this.ways = ways;
    }

    /// A notice and the way it takes.
    record Posting(StoredNotice notice, Reader reader, Address to) {}

    /// To each reader one at most.
    ///
    /// @return those whose department has no SMS left: they have ended, unless somebody may still
    ///   read them on an earlier way
    Set<NoticeId> post(List<Posting> all, Instant now) {
        var letters = links.onFirst(all.stream().map(it -> letter(it, now)).toList(), now);
        var stamped = new ArrayList<Stamped>();
        for (var place = 0; place < all.size(); place++) {
            stamped.add(new Stamped(letters.get(place), all.get(place).notice().department()));
        }
        var put = postage.putAll(stamped, now);
        var unpaid = new HashSet<NoticeId>();
        var sent = new ArrayList<Sent>();
        for (var place = 0; place < all.size(); place++) {
            var posting = all.get(place);
            var letter = letters.get(place);
            put.get(place)
                    .ifPresentOrElse(
                            id -> sent.add(new Sent(posting, letter, id)),
                            () -> unpaid.add(posting.notice().id()));
        }
        keep(sent, now);
        unpaid.forEach(notice -> noteUnpaid(notice, now));
        return unpaid;
    }

    /// The letter of a notice in the outbox.
    private record Sent(Posting posting, Letter letter, LetterId id) {}

    private Letter letter(Posting it, Instant now) {
        return envelopes
                .letter(it.notice(), it.to(), it.reader().language())
                .leavingBefore(hours.lastMoment(it.notice(), it.reader(), now));
    }

    private void keep(List<Sent> sent, Instant now) {
        rungs.insert(
                sent.stream()
                        .map(it -> {
                            var to = it.posting().to();
                            return new RungRepository.Rung(
                                    it.posting().notice().id(),
                                    ways.hash(to),
                                    to.channel(),
                                    it.id());
                        })
                        .toList(),
                now);
        sent.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> leaving(it, now),
                                Collectors.mapping(
                                        it -> it.posting().notice().id(), Collectors.toList())))
                .forEach((leaving, ids) -> notices.activate(ids, leaving, now));
    }

    private NoticeRepository.Leaving leaving(Sent it, Instant now) {
        var posting = it.posting();
        var next = hours.deadline(posting.notice(), posting.reader(), posting.to().channel(), now);
        return new NoticeRepository.Leaving(
                it.letter().message().language(), it.letter().wordsVersion(), next.orElse(null));
    }

    private void noteUnpaid(NoticeId notice, Instant now) {
        notices.note(notice, NO_BUDGET);
        if (!rungs.isOnItsWay(notice)) {
            endings.end(notice, Ending.FAILED, NO_BUDGET, now);
        }
    }
}
