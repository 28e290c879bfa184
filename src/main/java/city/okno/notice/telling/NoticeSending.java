package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Mailings;
import city.okno.delivery.Outbox;
import city.okno.notice.NoticeId;
import city.okno.notice.Postage;
import city.okno.notice.telling.NoticePosting.Posting;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Takes notices further that are on their way: another way, or the end. The caller holds the
/// notice's lock.
@Component
class NoticeSending {

    private final NoticeRepository notices;
    private final NoticeEndings endings;
    private final RungRepository rungs;
    private final Readers readers;
    private final Envelopes envelopes;
    private final NoticePosting posting;
    private final NoticeHours hours;
    private final Outbox outbox;
    private final Postage postage;
    private final Mailings mailings;
    private final Digests digests;

    NoticeSending(
            NoticeRepository notices,
            NoticeEndings endings,
            RungRepository rungs,
            Readers readers,
            Envelopes envelopes,
            NoticePosting posting,
            NoticeHours hours,
            Outbox outbox,
            Postage postage,
            Mailings mailings,
            Digests digests) {
        this.notices = notices;
        this.endings = endings;
        this.rungs = rungs;
        this.readers = readers;
        this.envelopes = envelopes;
        this.posting = posting;
        this.hours = hours;
        this.outbox = outbox;
        this.postage = postage;
        this.mailings = mailings;
        this.digests = digests;
    }

    /// The way that was tried led nowhere: another one, in the morning where it is quiet, or the
    /// end, unless somebody may still read it on an earlier way.
    void next(StoredNotice notice, LetterId failed, String reason, Instant now) {
        rungs.markVoid(notice.id(), failed, now);
        var reader = readers.of(notice, now);
        var way = next(notice, reader, now);
        if (way.isPresent()) {
            hours.beforeNext(notice, reader, now)
                    .ifPresentOrElse(
                            morning -> notices.nextAt(notice.id(), morning),
                            () -> send(notice, reader, way.get(), now));
        } else if (!rungs.isOnItsWay(notice.id())) {
            endings.end(notice.id(), Ending.FAILED, reason, now);
        }
    }

    /// Its deadline has passed: another way, or none until it expires. What has not left by the way
    /// before is taken back, once it is certain that the new way is paid.
    void climb(NoticeId id, Instant now) {
        // read first: while the next way is due, the latest letter is the one to take back
        var latest = rungs.latest(id);
        var due = notices.findNextDue(id, now);
        if (due.isEmpty()) {
            return;
        }
        var reader = readers.of(due.get(), now);
        var morning = hours.beforeNext(due.get(), reader, now);
        if (morning.isPresent()) {
            notices.nextAt(id, morning.get());
            return;
        }
        var way = next(due.get(), reader, now);
        if (way.isPresent()) {
            // letters before notices, as delivery locks them when a letter ends
            latest.ifPresent(outbox::lock);
        }
        if (notices.takeNext(id, now) && way.isPresent() && send(id, reader, way.get(), now)) {
            latest.ifPresent(letter -> takeBack(id, letter, now));
        }
    }

    /// The letter did not leave before the night, or says what is not so any more: its notice goes
    /// the same way later. Where nothing of it is on its way it waits again, and is counted again.
    void goOnLater(NoticeId id, LetterId letter, Instant now) {
        notices.lock(id)
                .ifPresent(notice -> {
                    rungs.forget(id, letter);
                    var reader = readers.of(notice, now);
                    var due = hours.beforeNext(notice, reader, now).orElse(now);
                    if (rungs.isOnItsWay(id) || !Caps.counts(notice)) {
                        notices.nextAt(id, due);
                    } else if (notice.isDigest()) {
                        digests.dissolve(notice, due, now);
                    } else {
                        notices.waitAgain(id, due);
                    }
                });
    }

    /// What a digest tells is not so any more: where its letter has not left, the rest is told
    /// anew.
    private void tellAnew(NoticeId digest, Instant now) {
        rungs.latest(digest)
                .filter(letter -> takeBack(digest, letter, now))
                .ifPresent(letter -> goOnLater(digest, letter, now));
    }

    /// The letter cannot leave for long: another way takes its place, where there is one.
    void goAround(NoticeId id, LetterId letter, Instant now) {
        notices.find(id).ifPresent(notice -> goAround(notice, letter, now));
    }

    private void goAround(StoredNotice notice, LetterId letter, Instant now) {
        var id = notice.id();
        var reader = readers.of(notice, now);
        var way = reader.nextOpen();
        if (way.isPresent()
                && hours.beforeNext(notice, reader, now).isEmpty()
                && (!outbox.lock(letter) || send(id, reader, way.get(), now))) {
            takeBack(id, letter, now);
        }
    }

    /// @return whether it leaves that way
    private boolean send(NoticeId id, Reader reader, Address to, Instant now) {
        return notices.lock(id).filter(notice -> send(notice, reader, to, now)).isPresent();
    }

    private boolean takeBack(NoticeId id, LetterId letter, Instant now) {
        var back = outbox.withdraw(letter, now);
        if (back) {
            postage.giveBack(letter);
            rungs.markVoid(id, letter, now);
        }
        return back;
    }

    /// Nothing more of it leaves. First the notice, for whose next letter this waits, then the
    /// letters.
    ///
    /// @return whether it had not ended before
    boolean end(NoticeId id, Ending ending, String reason, Instant now) {
        var ended = endings.end(id, ending, reason, now);
        if (ended) {
            rungs.letters(id).forEach(letter -> takeBack(id, letter, now));
            digests.telling(List.of(id)).forEach(digest -> tellAnew(digest, now));
        }
        return ended;
    }

    /// The same for notices that have not ended and whose locks the caller holds.
    void endAll(List<NoticeId> ids, Ending ending, String reason, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        endings.endAll(ids, ending, reason, now);
        var letters = rungs.letters(ids);
        for (var back : outbox.withdrawAll(letters.keySet(), now)) {
            postage.giveBack(back);
            rungs.markVoid(Objects.requireNonNull(letters.get(back)), back, now);
        }
        digests.telling(ids).forEach(digest -> tellAnew(digest, now));
    }

    private Optional<Address> next(StoredNotice notice, Reader reader, Instant now) {
        return canGoOn(notice, reader, now) ? reader.next() : Optional.empty();
    }

    /// Not after its end, that of its broadcast, without its words, or when the person said that
    /// they want no such notices.
    private boolean canGoOn(StoredNotice notice, Reader reader, Instant now) {
        boolean over = notice.mailing() != null && mailings.isOver(notice.mailing());
        return !over
                && now.isBefore(notice.expiresAt())
                && reader.wish().wanted()
                && envelopes.hasWords(notice);
    }

    /// @return false when the department has no SMS left: then it has ended, unless somebody may
    ///   still read it on an earlier way
    private boolean send(StoredNotice notice, Reader reader, Address to, Instant now) {
        if (!notice.isDigest()) {
            return post(notice, reader, to, now);
        }
        var current = digests.current(notice, reader.language(), now);
        if (current.isEmpty() && !rungs.isOnItsWay(notice.id())) {
            endings.end(notice.id(), Ending.EXPIRED, "expired", now);
        }
        return current.filter(digest -> post(digest, reader, to, now)).isPresent();
    }

    private boolean post(StoredNotice notice, Reader reader, Address to, Instant now) {
        return posting.post(List.of(new Posting(notice, reader, to)), now).isEmpty();
    }
}
