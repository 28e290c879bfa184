package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Mailings;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.notice.NoticeId;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.notice.ShortLinks;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Sends a notice that has not ended on its way, or says why not. The caller holds the notice's
/// lock.
@Component
class NoticeSending {

    /// Who wrote so recently is not asleep.
    private static final Duration AWAKE = Duration.ofMinutes(10);

    private final NoticeRepository notices;
    private final RungRepository rungs;
    private final Preferences preferences;
    private final Ways ways;
    private final Envelopes envelopes;
    private final ShortLinks links;
    private final Residents residents;
    private final Outbox outbox;
    private final Mailings mailings;
    private final QuietHours quiet;
    private final String firstLanguage;

    NoticeSending(
            NoticeRepository notices,
            RungRepository rungs,
            Preferences preferences,
            Ways ways,
            Envelopes envelopes,
            ShortLinks links,
            Residents residents,
            Outbox outbox,
            Mailings mailings,
            QuietHours quiet,
            OknoSettings okno) {
        this.notices = notices;
        this.rungs = rungs;
        this.preferences = preferences;
        this.ways = ways;
        this.envelopes = envelopes;
        this.links = links;
        this.residents = residents;
        this.outbox = outbox;
        this.mailings = mailings;
        this.quiet = quiet;
        this.firstLanguage = okno.languages().getFirst();
    }

    /// A notice that waits: leaves now, waits on, or ends.
    ///
    /// @return why it ended; empty when it did not
    Optional<String> start(StoredNotice notice, Instant now) {
        if (!now.isBefore(notice.expiresAt())) {
            return ended(notice, Ending.EXPIRED, "expired", now);
        }
        if (isUnwanted(notice)) {
            return ended(notice, Ending.SUPPRESSED, "unwanted", now);
        }
        var way = ways.next(notice, now);
        if (way.isEmpty()) {
            return ended(notice, Ending.SUPPRESSED, "no_address", now);
        }
        var morning = quietFor(notice, now) ? quiet.end(now) : Optional.<Instant>empty();
        if (morning.isPresent()) {
            notices.waitUntil(notice.id(), morning.get());
        } else {
            send(notice, way.get(), now);
        }
        return Optional.empty();
    }

    /// Whoever is writing to us wants to hear the answer, whatever the hour.
    private boolean quietFor(StoredNotice notice, Instant now) {
        var category = notice.category();
        var party = notice.party();
        boolean awake =
                category.priority() == Priority.PERSONAL
                        && party != null
                        && residents.usedSince(party, now.minus(AWAKE));
        return !category.urgent() && !awake;
    }

    /// The way that was tried led nowhere: another one, or the end.
    void next(StoredNotice notice, String reason, Instant now) {
        var way = isOver(notice) ? Optional.<Address>empty() : ways.next(notice, now);
        if (way.isPresent() && now.isBefore(notice.expiresAt())) {
            send(notice, way.get(), now);
        } else {
            notices.end(notice.id(), Ending.FAILED, reason, now);
        }
    }

    /// The letter cannot leave for long: another way takes its place, where there is one.
    void goAround(NoticeId id, LetterId letter, Instant now) {
        var way = notices.find(id).flatMap(notice -> ways.open(notice, now));
        if (way.isPresent() && outbox.withdraw(letter, now)) {
            notices.lock(id).ifPresent(notice -> send(notice, way.get(), now));
        }
    }

    /// Of a broadcast that has ended nothing more is sent.
    private boolean isOver(StoredNotice notice) {
        return notice.mailing() != null && mailings.isOver(notice.mailing());
    }

    private void send(StoredNotice notice, Address to, Instant now) {
        var letter = links.onFirst(envelopes.letter(notice, to, language(notice)), now);
        rungs.insert(notice.id(), ways.hash(to), to.channel(), outbox.put(letter, now), now);
        notices.activate(notice.id(), letter);
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
        notices.end(notice.id(), ending, reason, now);
        return Optional.of(reason);
    }
}
