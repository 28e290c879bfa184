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
    private final NoticeProgress progress;

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
        var jdbc = database.jdbc();
        var hash = new KeyedHash("0123456789abcdef0123456789abcdef");
        var notices = new NoticeRepository(jdbc);
        var rungs = new RungRepository(jdbc);
        preferences = new Preferring(database, residents, quiet).door;
        ways = new Ways(residents, preferences, outbox, rungs, hash);
        var digests = new Digests(new DigestRepository(jdbc), notices, words);
        var sending =
                new NoticeSending(
                        notices,
                        new NoticeEndings(
                                notices, new NoticeNews(new StatusRepository(jdbc), _ -> {})),
                        rungs,
                        preferences,
                        ways,
                        envelopes,
                        links,
                        residents,
                        outbox,
                        new Paying(outbox),
                        mailings,
                        new NoticeHours(preferences, residents, LADDER),
                        new Caps(new CapRepository(jdbc), residents, Telling.CAPS),
                        digests,
                        okno);
        ladder = new LadderPlanner(notices, sending, database.writing());
        door = new StoredNotices(notices, sending, residents, outbox, digests, hash);
        progress = new NoticeProgress(notices, rungs, sending, residents);
    }

    private static LadderSettings ladder(Duration document) {
        var none = Duration.ZERO;
        return new LadderSettings(
                none, document, none, none, none, none, none, Duration.ofHours(3));
    }

    public void hear(LetterEnded event) {
        progress.on(event);
    }

    public void stop(PartyId person, Category category, Instant now) {
        preferences.stop(new Recipient.ToParty(person), category, now);
    }
}
