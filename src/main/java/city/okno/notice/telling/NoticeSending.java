package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Mailings;
import city.okno.delivery.Outbox;
import city.okno.notice.NoticeId;
import city.okno.notice.Postage;
import city.okno.notice.Preferences;
import city.okno.notice.ShortLinks;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.settings.OknoSettings;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends a notice that has not ended on its way, or says why not. The caller holds the notice's
/// lock.
@Component
class NoticeSending {

    private static final String NO_BUDGET = "budget";

    private final NoticeRepository notices;
    private final NoticeEndings endings;
    private final RungRepository rungs;
    private final Preferences preferences;
    private final Ways ways;
    private final Envelopes envelopes;
    private final ShortLinks links;
    private final Residents residents;
    private final Outbox outbox;
    private final Postage postage;
    private final Mailings mailings;
    private final NoticeHours hours;
    private final Caps caps;
    private final Digests digests;
    private final String firstLanguage;

    NoticeSending(
            NoticeRepository notices,
            NoticeEndings endings,
            RungRepository rungs,
            Preferences preferences,
            Ways ways,
            Envelopes envelopes,
            ShortLinks links,
            Residents residents,
            Outbox outbox,
            Postage postage,
            Mailings mailings,
            NoticeHours hours,
            Caps caps,
            Digests digests,
            OknoSettings okno) {
        this.notices = notices;
        this.endings = endings;
        this.rungs = rungs;
        this.preferences = preferences;
        this.ways = ways;
        this.envelopes = envelopes;
        this.links = links;
        this.residents = residents;
        this.outbox = outbox;
        this.postage = postage;
        this.mailings = mailings;
        this.hours = hours;
        this.caps = caps;
        this.digests = digests;
        this.firstLanguage = okno.languages().getFirst();
    }

    /// A notice that waits: leaves now, waits on, or ends.
    ///
    /// @return why it ended; empty when it did not
    Optional<String> start(StoredNotice notice, Instant now) {
        if (!now.isBefore(notice.expiresAt())) {
            return ended(notice, Ending.EXPIRED, "expired", now);
        }
        if (!envelopes.hasWords(notice)) {
            return ended(notice, Ending.FAILED, "no_words", now);
        }
        if (isUnwanted(notice)) {
            return ended(notice, Ending.SUPPRESSED, "unwanted", now);
        }
        var way = ways.next(notice, now);
        if (way.isEmpty()) {
            return ended(notice, Ending.SUPPRESSED, "no_address", now);
        }
        var morning = hours.beforeFirst(notice, now);
        if (morning.isPresent()) {
            notices.waitUntil(notice.id(), morning.get());
        } else {
            return sendWithCaps(notice, way.get(), now) ? Optional.empty() : Optional.of(NO_BUDGET);
        }
        return Optional.empty();
    }

    /// Where somebody was told enough it waits, and leaves with whatever else waits then.
    private boolean sendWithCaps(StoredNotice notice, Address to, Instant now) {
        caps.lock(notice, now);
        var fullUntil = caps.fullUntil(notice, now);
        var others = caps.heldBack(notice, now);
        if (fullUntil.isPresent()) {
            caps.holdBack(notice, fullUntil.get());
            return true;
        }
        var told = others.isEmpty() ? notice : digests.of(notice, others, language(notice), now);
        return send(told, to, now);
    }

    /// The way that was tried led nowhere: another one, in the morning where it is quiet, or the
    /// end, unless somebody may still read it on an earlier way.
    void next(StoredNotice notice, LetterId failed, String reason, Instant now) {
        rungs.markVoid(notice.id(), failed, now);
        var way = canGoOn(notice, now) ? ways.next(notice, now) : Optional.<Address>empty();
        if (way.isPresent()) {
            hours.beforeNext(notice, now)
                    .ifPresentOrElse(
                            morning -> notices.nextAt(notice.id(), morning),
                            () -> send(notice, way.get(), now));
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
        var morning = hours.beforeNext(due.get(), now);
        if (morning.isPresent()) {
            notices.nextAt(id, morning.get());
            return;
        }
        var way = canGoOn(due.get(), now) ? ways.next(due.get(), now) : Optional.<Address>empty();
        if (way.isPresent()) {
            // letters before notices, as delivery locks them when a letter ends
            latest.ifPresent(outbox::lock);
        }
        if (notices.takeNext(id, now) && way.isPresent() && send(id, way.get(), now)) {
            latest.ifPresent(letter -> takeBack(id, letter, now));
        }
    }

    /// The letter did not leave before the night, or says what is not so any more: its notice goes
    /// the same way later. Where nothing of it is on its way it waits again, and is counted again.
    void goOnLater(NoticeId id, LetterId letter, Instant now) {
        notices.lock(id)
                .ifPresent(notice -> {
                    rungs.forget(id, letter);
                    var due = hours.beforeNext(notice, now).orElse(now);
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
        var way =
                notices.find(id)
                        .filter(notice -> hours.beforeNext(notice, now).isEmpty())
                        .flatMap(notice -> ways.open(notice, now));
        if (way.isPresent() && (!outbox.lock(letter) || send(id, way.get(), now))) {
            takeBack(id, letter, now);
        }
    }

    /// @return whether it leaves that way
    private boolean send(NoticeId id, Address to, Instant now) {
        return notices.lock(id).filter(notice -> send(notice, to, now)).isPresent();
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
            digests.telling(id).ifPresent(digest -> tellAnew(digest, now));
        }
        return ended;
    }

    /// Not after its end, that of its broadcast, without its words, or when the person said that
    /// they want no such notices.
    private boolean canGoOn(StoredNotice notice, Instant now) {
        boolean over = notice.mailing() != null && mailings.isOver(notice.mailing());
        return !over
                && now.isBefore(notice.expiresAt())
                && !isUnwanted(notice)
                && envelopes.hasWords(notice);
    }

    /// @return false when the department has no SMS left: then it has ended, unless somebody may
    ///   still read it on an earlier way
    private boolean send(StoredNotice notice, Address to, Instant now) {
        if (!notice.isDigest()) {
            return put(notice, to, now);
        }
        var current = digests.current(notice, language(notice), now);
        if (current.isEmpty()) {
            end(notice.id(), Ending.SUPERSEDED, "superseded", now);
        }
        return current.map(digest -> put(digest, to, now)).orElse(true);
    }

    private boolean put(StoredNotice notice, Address to, Instant now) {
        var told = envelopes.letter(notice, to, language(notice));
        var letter = links.onFirst(told.leavingBefore(hours.lastMoment(notice, now)), now);
        var put = postage.put(letter, notice.department(), now);
        if (put.isEmpty()) {
            notices.note(notice.id(), NO_BUDGET);
            if (!rungs.isOnItsWay(notice.id())) {
                endings.end(notice.id(), Ending.FAILED, NO_BUDGET, now);
            }
            return false;
        }
        rungs.insert(notice.id(), ways.hash(to), to.channel(), put.get(), now);
        var next = hours.deadline(notice, to.channel(), now).orElse(null);
        notices.activate(notice.id(), letter, next, now);
        return true;
    }

    private boolean isUnwanted(StoredNotice notice) {
        return !preferences.of(notice.to(), notice.category()).wanted();
    }

    private String language(StoredNotice notice) {
        return Optional.ofNullable(notice.party())
                .flatMap(residents::find)
                .map(Party::language)
                .or(() -> Optional.ofNullable(notice.language()))
                .orElse(firstLanguage);
    }

    private Optional<String> ended(StoredNotice notice, Ending ending, String reason, Instant now) {
        endings.end(notice.id(), ending, reason, now);
        return Optional.of(reason);
    }
}
