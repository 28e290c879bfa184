package city.okno.notice.telling;

import city.okno.delivery.LetterEnded;
import city.okno.delivery.Mailings;
import city.okno.delivery.Outbox;
import city.okno.notice.Category;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Notices;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.notice.ShortLinks;
import city.okno.notice.budget.Paying;
import city.okno.notice.link.Linking;
import city.okno.notice.preference.Preferring;
import city.okno.planning.Planner;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.KeyWords;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;

/// What mass sending needs of this package, over one database.
public final class Telling {

    static final CapSettings CAPS = new CapSettings(3, 6);
    static final LadderSettings LADDER = ladder(Duration.ofHours(4));

    public final OknoSettings okno =
            new OknoSettings(
                    ZoneId.of("Europe/Moscow"), List.of("ru", "en"), null, null, List.of());
    public final KeyWords words = new KeyWords();
    public final Envelopes envelopes = new Envelopes(words, LADDER);
    public final Ways ways;
    public final Notices door;
    public final Preferences preferences;
    public final Planner ladder;
    final Paying postage;
    final NoticeEndings endings;
    final Digests digests;
    final Caps caps;
    final NoticeStart start;
    final NoticeSending sending;
    final NoticeProgress progress;

    public Telling(
            TestDatabase database,
            Residents residents,
            Outbox outbox,
            Mailings mailings,
            QuietHours quiet) {
        this(database, residents, outbox, mailings, quiet, Linking.NONE);
    }

    public Telling(
            TestDatabase database,
            Residents residents,
            Outbox outbox,
            Mailings mailings,
            QuietHours quiet,
            ShortLinks links) {
        this(database, residents, outbox, mailings, quiet, links, _ -> {});
    }

    /// @param news hears what others are told
    Telling(
            TestDatabase database,
            Residents residents,
            Outbox outbox,
            Mailings mailings,
            QuietHours quiet,
            ShortLinks links,
            ApplicationEventPublisher news) {
        postage = new Paying(outbox);
        var jdbc = database.jdbc();
        var hash = new KeyedHash("0123456789abcdef0123456789abcdef");
        var notices = new NoticeRepository(jdbc);
        var rungs = new RungRepository(jdbc);
        var hours = new NoticeHours(LADDER);
        endings = new NoticeEndings(notices, new NoticeNews(new StatusRepository(jdbc), news));
        preferences = new Preferring(database, residents, quiet).door;
        ways = new Ways(outbox, hash);
        caps = new Caps(new CapRepository(jdbc), residents, CAPS);
        var readers = new Readers(residents, preferences, rungs, ways, outbox, okno);
        var posting =
                new NoticePosting(notices, endings, rungs, envelopes, links, postage, hours, ways);
        digests = new Digests(new DigestRepository(jdbc), notices, words);
        start =
                new NoticeStart(
                        notices, endings, readers, envelopes, hours, caps, digests, posting);
        sending =
                new NoticeSending(
                        notices, endings, rungs, readers, envelopes, posting, hours, outbox,
                        postage, mailings, digests);
        door =
                new StoredNotices(
                        new NewNoticeRepository(jdbc),
                        notices,
                        start,
                        sending,
                        caps,
                        residents,
                        outbox,
                        digests,
                        hash);
        ladder = new LadderPlanner(notices, sending, database.writing());
        progress = new NoticeProgress(notices, rungs, sending, residents);
    }

    private static LadderSettings ladder(Duration document) {
        var none = Duration.ZERO;
        return new LadderSettings(
                none, document, document, none, none, none, none, none, Duration.ofHours(3));
    }

    public void hear(LetterEnded event) {
        progress.on(event);
    }

    public void stop(PartyId person, Category category, Instant now) {
        preferences.stop(new Recipient.ToParty(person), category, now);
    }
}
