package city.okno.fault;

import city.okno.delivery.Address;
import city.okno.delivery.Dispatcher;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outbox;
import city.okno.delivery.Receipts;
import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import city.okno.document.Wishes;
import city.okno.fault.Provider.Arrival;
import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Preferences;
import city.okno.planning.Planner;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.testing.TestClock;
import city.okno.testing.Townspeople;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Okno in one run, and all who deal with it. When its process dies, another life begins, and
/// whoever was not answered tries again.
final class City {

    private static final String DEPARTMENT = "registry";

    /// What only throws away what is old need not run each time.
    private static final Set<String> KEEPING_HOUSE =
            Set.of("h2-compaction", "letters", "notice-retention", "short-links", "sms-budgets");

    private final Disk disk;
    private final Fate fate;
    private final Random random;
    private final TestClock clock;
    private final Townspeople people = new Townspeople();
    final List<Arrival> arrivals = new ArrayList<>();
    final List<Provider> providers;
    final List<Resident> residents = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final List<Instant> looks = new ArrayList<>();
    final Map<Long, Instant> presses = new HashMap<>();
    private Life life;

    City(Disk disk, Fate fate, Random random, TestClock clock) {
        this.disk = disk;
        this.fate = fate;
        this.random = random;
        this.clock = clock;
        this.providers =
                List.of(ChannelKind.TELEGRAM, ChannelKind.VK, ChannelKind.SMS).stream()
                        .map(kind -> new Provider(kind, clock, random, fate, arrivals))
                        .toList();
        this.life = born();
    }

    private Life born() {
        return new Life(disk, fate, clock, random, people, providers);
    }

    /// @param number nobody's else in any run
    void settle(int number) {
        var phone = new Phone("+79" + (160_000_000 + number));
        var chats = new ArrayList<Address>();
        if (random.nextInt(4) > 0) {
            chats.add(new Address(ChannelKind.TELEGRAM, Integer.toString(number)));
        }
        if (random.nextInt(3) == 0) {
            chats.add(new Address(ChannelKind.VK, Integer.toString(number)));
        }
        residents.add(new Resident(phone, party(phone, chats), chats, habits(chats)));
        insist(() ->
                life.write(() -> {
                    var one = residents.getLast();
                    life.get(Preferences.class).keep(new Recipient.ToPhone(phone), one.habits());
                    return true;
                }));
    }

    private @Nullable PartyId party(Phone phone, List<Address> chats) {
        if (chats.isEmpty()) {
            return null;
        }
        var party = people.stranger(chats.toArray(Address[]::new));
        people.prove(party, phone);
        return party;
    }

    /// Half of the people have the city's.
    private Habits habits(List<Address> chats) {
        var first = chats.isEmpty() ? ChannelKind.SMS : chats.getLast().channel();
        return switch (random.nextInt(8)) {
            case 0 -> Habits.USUAL.quietIn(new Night(LocalTime.of(23, 0), LocalTime.of(7, 0)));
            case 1 -> Habits.USUAL.quietIn(new Night(LocalTime.of(13, 0), LocalTime.of(16, 0)));
            case 2 -> Habits.USUAL.livingIn(ZoneId.of("Asia/Vladivostok"));
            case 3 -> Habits.USUAL.by(first, random.nextBoolean());
            default -> Habits.USUAL;
        };
    }

    Document draw(String number, Resident owner, @Nullable LocalDate keepUntil) {
        var document = new Document(number, owner, keepUntil);
        documents.add(document);
        return document;
    }

    /// A department says it until it is answered.
    void say(Document document, DocumentStatus status) {
        var now = clock.instant();
        apply(document, status, now);
        document.became(status, now);
    }

    /// What it said long ago comes once more, too late.
    void sayOld(Document document, DocumentStatus status) {
        apply(document, status, clock.instant().minus(Duration.ofDays(90)));
    }

    private void apply(Document document, DocumentStatus status, Instant at) {
        var event =
                new DocumentEvent(
                        DEPARTMENT,
                        document.number,
                        "Passport",
                        "Centre",
                        document.owner.phone(),
                        status,
                        at,
                        document.keepUntil);
        insist(() -> life.write(() -> life.get(Documents.class).apply(event, clock.instant())));
    }

    void remind(Document document, int days) {
        var promised =
                insist(() ->
                        life.write(() ->
                                wishes().remind(
                                                DEPARTMENT,
                                                document.number,
                                                document.owner.phone(),
                                                days,
                                                clock.instant())));
        if (promised) {
            document.wanted(clock.instant());
        }
    }

    void stop(Document document) {
        var now = clock.instant();
        insist(() -> {
            life.write(() -> {
                wishes().stop(DEPARTMENT, document.number, document.owner.phone(), now);
                return true;
            });
            return true;
        });
        document.stopped(now);
    }

    private Wishes wishes() {
        return life.get(Wishes.class);
    }

    /// Somebody presses a button under a letter.
    void press(long letter) {
        presses.putIfAbsent(letter, clock.instant());
        insist(() ->
                life.write(() -> {
                    life.get(Outbox.class).seen(new LetterId(letter), clock.instant());
                    return true;
                }));
    }

    /// Everything that would happen by itself about now.
    void pump() {
        looks.add(clock.instant());
        var planners =
                new ArrayList<>(life.planners().stream().map(Planner::name).sorted().toList());
        Collections.shuffle(planners, random);
        for (var name : planners) {
            if (KEEPING_HOUSE.contains(name) && random.nextInt(8) > 0) {
                continue;
            }
            once(it -> planner(it, name).runDue(clock.instant()));
            if (random.nextInt(3) == 0) {
                send();
            }
        }
        hear();
        send();
    }

    private void send() {
        once(it -> it.get(Dispatcher.class).drain(clock.instant()));
    }

    private static Planner planner(Life life, String name) {
        return life.planners().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Providers tell until they are answered.
    private void hear() {
        for (var provider : providers) {
            var news = new ArrayList<>(provider.takeNews(clock.instant()));
            Collections.shuffle(news, random);
            for (var one : news) {
                insist(() ->
                        life.get(Receipts.class)
                                .report(one.kind(), one.id(), one.report(), clock.instant()));
            }
        }
    }

    private void once(Consumer<Life> work) {
        try {
            work.accept(life);
        } catch (Crash crash) {
            life = born();
        }
    }

    private <T> T insist(Supplier<T> work) {
        while (true) {
            try {
                return work.get();
            } catch (Crash crash) {
                life = born();
            }
        }
    }

    /// The database dies, and the process with it.
    void restartDatabase() {
        disk.restart();
        life = born();
    }
}
