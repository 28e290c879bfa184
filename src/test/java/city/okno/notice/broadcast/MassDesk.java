package city.okno.notice.broadcast;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Answers;
import city.okno.delivery.outbox.Departing;
import city.okno.delivery.outbox.Post;
import city.okno.delivery.outbox.Postman;
import city.okno.notice.Audiences;
import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress;
import city.okno.notice.Broadcasts;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.QuietHours;
import city.okno.notice.budget.Spending;
import city.okno.notice.link.Linking;
import city.okno.notice.telling.Telling;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.Town;
import city.okno.testing.Townspeople;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Mass sending over one database, with delivery's real outbox, without Spring.
final class MassDesk {

    static final Instant NOON = TestClock.MONDAY_NOON;
    static final Instant LATER = NOON.plus(Duration.ofDays(3));

    final TestDatabase database;
    final Townspeople residents;
    final Postman telegram = new Postman(ChannelKind.TELEGRAM);
    final Postman vk = new Postman(ChannelKind.VK);
    final Postman sms = new Postman(ChannelKind.SMS);
    final Spending spending;
    final Post post;
    final Breaker breaker;
    final BrokenAudience broken = new BrokenAudience();
    final Telling telling;
    final Broadcasts door;
    final BroadcastPlanner planner;
    final Feeding feeding;
    final BroadcastRepository broadcasts;
    final CursorRepository cursors;

    /// @param rate messages a second of each lane
    MassDesk(TestDatabase database, double rate) {
        this(database, rate, 1);
    }

    /// Another node for the same people.
    MassDesk(TestDatabase database, double rate, Townspeople residents) {
        this(database, rate, 1, residents);
    }

    /// @param firstFew the share on which a broadcast is tried out
    MassDesk(TestDatabase database, double rate, double firstFew) {
        this(database, rate, firstFew, new Townspeople());
    }

    private MassDesk(TestDatabase database, double rate, double firstFew, Townspeople residents) {
        this.database = database;
        this.residents = residents;
        this.breaker = new Breaker(database.jdbc());
        this.post = new Post(database, breaker, telegram, vk, sms);
        var jdbc = breaker;
        var quiet =
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0), ZoneId.of("Europe/Moscow"));
        telling = new Telling(database, residents, post.outbox, post.mailings, quiet);
        spending = new Spending(database, post.outbox, telling.okno);
        broadcasts = new BroadcastRepository(jdbc);
        cursors = new CursorRepository(jdbc);
        var settings = new BroadcastSettings(Duration.ofSeconds(10), 1, firstFew, 0.05);
        var lanes = new BroadcastLanes(post.outbox);
        var recipients = new RecipientRepository(jdbc);
        var courses =
                new Courses(
                        recipients,
                        telling.preferences,
                        residents,
                        spending.masses,
                        lanes,
                        post.outbox,
                        quiet,
                        settings);
        var letters =
                new LetterWriter(
                        new FeedRepository(jdbc),
                        cursors,
                        telling.envelopes,
                        telling.ways,
                        telling.words,
                        spending.postage,
                        Linking.NONE);
        var bulkhead = new Bulkhead();
        var audiences = new Audiences(List.of(new Town("town", residents), broken));
        var news = new BroadcastNews(telling.door, residents, telling.words, telling.okno);
        var purse =
                new SmsPurse(
                        spending.masses,
                        telling.envelopes,
                        Linking.NONE,
                        spending.tariff,
                        post.mailings,
                        news);
        feeding =
                new Feeding(
                        broadcasts,
                        cursors,
                        audiences,
                        courses,
                        purse,
                        letters,
                        database.writing());
        var holding = new Holding(broadcasts, post.mailings, quiet);
        var reckoning = new Reckoning(cursors, spending.masses, post.mailings, _ -> rate, quiet);
        var trial =
                new Trial(
                        broadcasts,
                        cursors,
                        holding,
                        post.mailings,
                        news,
                        settings,
                        database.writing());
        door =
                new StoredBroadcasts(
                        broadcasts,
                        holding,
                        audiences,
                        post.mailings,
                        spending.masses,
                        reckoning,
                        trial,
                        () -> {});
        planner =
                new BroadcastPlanner(
                        broadcasts,
                        cursors,
                        recipients,
                        new Counting(broadcasts, cursors, feeding, courses, database.writing()),
                        holding,
                        new LaneFilling(
                                feeding,
                                cursors,
                                lanes,
                                post.mailings,
                                _ -> rate,
                                settings,
                                bulkhead),
                        trial,
                        reckoning,
                        news,
                        lanes,
                        post.mailings,
                        bulkhead,
                        database.writing());
    }

    BroadcastId start(String key, Instant expiresAt) {
        return start(key, "town", expiresAt);
    }

    BroadcastId start(String key, String audience, Instant expiresAt) {
        return database.write(() -> door.start(news(key, audience, expiresAt), NOON));
    }

    Broadcast news(String key, String audience, Instant expiresAt) {
        return new Broadcast(
                "city",
                key,
                Category.CAMPAIGN,
                "campaign.news",
                Map.of("title", "Мой офис"),
                List.of(new Notice.Button("campaign.more", "campaign.show", Map.of())),
                audience,
                "",
                expiresAt);
    }

    BroadcastId start() {
        return start("one", LATER);
    }

    BroadcastProgress progress(BroadcastId broadcast) {
        return door.progress(broadcast, NOON);
    }

    List<PartyId> people(ChannelKind channel, int number) {
        return IntStream.range(0, number).mapToObj(_ -> person(chats(channel))).toList();
    }

    /// Somebody registered, with one chat in each of these messengers.
    PartyId person(Address... chats) {
        var name = "Житель " + residents.registered();
        return residents.person(name, "+7999%07d".formatted(residents.registered()), chats);
    }

    Address[] chats(ChannelKind... channels) {
        return List.of(channels).stream()
                .map(channel -> new Address(channel, "" + (1000 + residents.registered())))
                .toArray(Address[]::new);
    }

    /// Sends what may leave now.
    ///
    /// @return to how many it was sent
    int send(Postman messenger, Instant now) {
        var sent = 0;
        List<Departing> claimed;
        do {
            claimed = post.departures.claim(messenger.kind(), Priority.BROADCAST, 500, now);
            var answered =
                    post.departures.call(claimed, now.plusSeconds(60), now).stream()
                            .map(letter ->
                                    new Answers.Answered(
                                            letter, messenger.send(letter.outgoing()), null))
                            .toList();
            post.answers.accept(answered, messenger, now);
            sent += answered.size();
            hear();
        } while (!claimed.isEmpty());
        return sent;
    }

    private final Set<LetterEnded> heard = new HashSet<>();

    /// What delivery told since the last time reaches the notices.
    void hear() {
        var told = post.events(LetterEnded.class).stream().filter(heard::add).toList();
        database.write(() -> {
            told.forEach(telling::hear);
            told.forEach(spending::hear);
            return told;
        });
    }

    /// Everybody who got it, in the order of sending.
    List<Address> reached() {
        var all = new ArrayList<Address>();
        telegram.sent.stream().map(Outgoing::to).forEach(all::add);
        vk.sent.stream().map(Outgoing::to).forEach(all::add);
        sms.sent.stream().map(Outgoing::to).forEach(all::add);
        return all;
    }

    void refuse(Address address) {
        for (var messenger : List.of(telegram, vk)) {
            messenger.answering(letter ->
                    letter.to().equals(address)
                            ? new Delivery.Rejected("blocked_by_user", true, false)
                            : new Delivery.Accepted("m" + letter.letter().value()));
        }
    }

    /// How the notices ended, with how many each.
    Map<String, Integer> endings() {
        var endings = new TreeMap<String, Integer>();
        database.jdbc()
                .sql(
                        """
                        select ending, count(*) as notices from notice where ending is not null
                        group by ending
                        """)
                .query(row -> {
                    endings.put(row.getString("ending"), row.getInt("notices"));
                });
        return endings;
    }

    /// How many notices a person has.
    int notices(PartyId person) {
        return database.jdbc()
                .sql("select count(*) from notice where party = :party")
                .param("party", person.value())
                .query(Integer.class)
                .single();
    }
}
