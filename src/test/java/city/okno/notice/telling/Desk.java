package city.okno.notice.telling;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.NoticeMoved;
import city.okno.notice.Notices;
import city.okno.notice.Preferences;
import city.okno.notice.QuietHours;
import city.okno.notice.budget.Paying;
import city.okno.notice.link.Linking;
import city.okno.notice.preference.Preferring;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.testing.KeyWords;
import city.okno.testing.LetterBox;
import city.okno.testing.MailingBox;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.Townspeople;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// The module over one database, without Spring.
final class Desk {

    static final Instant NOON = TestClock.MONDAY_NOON;
    static final Address CHAT = new Address(ChannelKind.TELEGRAM, "1001");
    static final Address WEB = new Address(ChannelKind.WEB, "1002");
    static final Phone PHONE = new Phone("+79990000001");
    static final Address SMS = new Address(ChannelKind.SMS, PHONE.e164());

    final TestDatabase database;
    final Townspeople residents = new Townspeople();
    final LetterBox outbox = new LetterBox();
    final MailingBox mailings = new MailingBox();
    final KeyWords words;
    final NoticeSettings settings =
            new NoticeSettings(
                    LocalTime.of(21, 0),
                    LocalTime.of(9, 0),
                    Duration.ofDays(7),
                    Duration.ofDays(400));
    final Paying postage;
    final NoticeRepository notices;
    final RungRepository rungs;
    final Preferences preferences;
    final Preferring preferring;
    final HistoryRepository history;

    /// What others were told.
    final List<NoticeMoved> moved = new CopyOnWriteArrayList<>();

    final Digests digests;
    final NoticeProgress progress;
    final NoticeSending sending;
    final NoticePlanner planner;
    final LadderPlanner ladder;
    final NoticeRetentionPlanner retention;
    final NoticeData data;
    final NoticeActions actions;
    final WhyActions why;
    final Notices door;

    Desk(TestDatabase database) {
        this.database = database;
        var jdbc = database.jdbc();
        notices = new NoticeRepository(jdbc);
        rungs = new RungRepository(jdbc);
        var quiet =
                new QuietHours(
                        settings.quietFrom(), settings.quietUntil(), ZoneId.of("Europe/Moscow"));
        preferring = new Preferring(database, residents, quiet);
        preferences = preferring.door;
        history = new HistoryRepository(jdbc);
        var telling =
                new Telling(
                        database,
                        residents,
                        outbox,
                        mailings,
                        quiet,
                        Linking.NONE,
                        event -> moved.add((NoticeMoved) event));
        words = telling.words;
        postage = telling.postage;
        digests = telling.digests;
        sending = telling.sending;
        door = telling.door;
        progress = telling.progress;
        planner =
                new NoticePlanner(
                        notices, telling.start, telling.endings, telling.caps, database.writing());
        ladder = new LadderPlanner(notices, sending, database.writing());
        retention =
                new NoticeRetentionPlanner(
                        history, new CapRepository(jdbc), settings, database.writing());
        var news =
                new NoticeNews(new StatusRepository(jdbc), event -> moved.add((NoticeMoved) event));
        data = new NoticeData(history, news, outbox);
        var told = new History(history, preferences, residents);
        actions = new NoticeActions(preferences, told, words);
        why =
                new WhyActions(
                        told,
                        new NoticeTracking(new StatusRepository(jdbc), sending, _ -> List.of()),
                        words);
    }

    Notices.Told tell(Notice notice, Instant now) {
        return database.write(() -> door.tell(notice, now));
    }

    int supersede(String key, Instant now) {
        return database.write(() -> door.supersede(key, now));
    }

    /// Delivery says what became of the letter put last.
    void ended(Outcome outcome, String reason, Instant now) {
        var letter = new LetterId(outbox.letters.size());
        if (outcome == Outcome.SENT || outcome == Outcome.UNKNOWN) {
            outbox.gone.add(letter);
        }
        var owner = outbox.letters.getLast().owner();
        var lane = outbox.letters.getLast().to().channel();
        database.write(
                () -> progress.on(new LetterEnded(letter, lane, owner, outcome, reason, now)));
    }

    List<Address> addresses() {
        return outbox.letters.stream().map(Letter::to).toList();
    }

    /// `ACTIVE`, or how and why it ended: `ENDED FAILED blocked`.
    String state(NoticeId notice) {
        return database.jdbc()
                .sql("select state, ending, reason from notice where id = :id")
                .param("id", notice.value())
                .query((row, _) ->
                        row.getString("ending") == null
                                ? row.getString("state")
                                : "ENDED %s %s"
                                        .formatted(row.getString("ending"), row.getString("reason"))
                                        .strip())
                .single();
    }

    static Notice document(Recipient to, String key) {
        return document(to, key, null);
    }

    static Notice document(Recipient to, String key, String supersedeKey) {
        return new Notice(
                to,
                Category.DOCUMENT,
                "document",
                key,
                "document.ready",
                Map.of("number", "77-1"),
                List.of(new Notice.Button("document.more", "document.show", Map.of("id", "1"))),
                NOON.plus(Duration.ofDays(3)),
                supersedeKey);
    }

    static Recipient to(PartyId party) {
        return new Recipient.ToParty(party);
    }

    static Recipient to(Phone phone) {
        return new Recipient.ToPhone(phone);
    }
}
