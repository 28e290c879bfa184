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
import city.okno.notice.link.Linking;
import city.okno.notice.preference.Preferring;
import city.okno.resident.Residents;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.KeyWords;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What mass sending needs of this package, over one database.
public final class Telling {

    public final OknoSettings okno =
            new OknoSettings(
                    ZoneId.of("Europe/Moscow"), List.of("ru", "en"), null, null, List.of());
    public final KeyWords words = new KeyWords();
    public final Envelopes envelopes = new Envelopes(words);
    public final Ways ways;
    public final Notices door;
    private final Preferences preferences;
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
        ways = new Ways(residents, outbox, rungs, hash);
        var sending =
                new NoticeSending(
                        notices,
                        rungs,
                        preferences,
                        ways,
                        envelopes,
                        links,
                        residents,
                        outbox,
                        mailings,
                        quiet,
                        okno);
        door = new StoredNotices(notices, sending, residents, outbox, hash);
        progress = new NoticeProgress(notices, rungs, sending, residents);
    }

    public void hear(LetterEnded event) {
        progress.on(event);
    }

    public void stop(PartyId person, Category category, Instant now) {
        preferences.stop(new Recipient.ToParty(person), category, now);
    }
}
