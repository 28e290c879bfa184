package city.okno.fault;

import city.okno.delivery.Outgoing;
import city.okno.document.DocumentStatus;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/// Some days in a small city where much goes wrong; then good weather, until nothing is left to do.
final class Run {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private static final List<DocumentStatus> ENDS =
            List.of(DocumentStatus.ISSUED, DocumentStatus.RETURNED, DocumentStatus.CANCELLED);

    /// Past what providers tell and every retry.
    private static final List<Duration> AFTERWARDS =
            List.of(
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(11),
                    Duration.ofMinutes(35),
                    Duration.ofHours(4));

    private static final Duration INSTANT = Duration.ofMillis(1);
    private static final int DAYS_OF_DEADLINES = 3;
    private static final int DAYS_OF_REMINDERS = 32;

    /// Longer than anything is worth telling.
    private static final Duration WORTH = Duration.ofDays(8);

    private final int number;
    private final City city;
    private final Fate fate;
    private final Random random;
    private final TestClock clock;

    Run(int number, City city, Fate fate, Random random, TestClock clock) {
        this.number = number;
        this.city = city;
        this.fate = fate;
        this.random = random;
        this.clock = clock;
    }

    /// @param restart whether the database dies in it
    void play(boolean restart) {
        fate.begin(random.nextInt(4));
        var trouble = random.nextInt(3) == 0 ? 0 : random.nextDouble() / 2;
        city.providers.forEach(it -> it.begin(trouble, this::meanwhile));
        for (var who = 1 + random.nextInt(3); who > 0; who--) {
            city.settle(number * 10 + who);
        }
        clock.advance(Duration.ofSeconds(1 + random.nextInt(86_400)));
        var acts = 3 + random.nextInt(8);
        for (var act = 0; act < acts; act++) {
            act();
            if (restart && act == acts / 2) {
                city.restartDatabase();
            }
            city.pump();
            clock.advance(pause());
        }
        fate.rest();
        city.providers.forEach(Provider::clearUp);
        settle();
    }

    /// The world goes on while a provider is being called.
    private void meanwhile(Outgoing letter) {
        if (random.nextInt(8) == 0) {
            clock.advance(INSTANT);
            fate.spare(() -> {
                switch (random.nextInt(4)) {
                    case 0 -> city.say(one(city.documents), one(ENDS));
                    case 1 -> press();
                    default -> city.say(toldBy(letter), one(ENDS));
                }
            });
        }
    }

    private Document toldBy(Outgoing letter) {
        var number = one(Evidence.numbers(letter.text().text()));
        return city.documents.stream()
                .filter(it -> it.number.equals(number))
                .findAny()
                .orElseThrow();
    }

    private void act() {
        if (city.documents.isEmpty() || random.nextInt(3) == 0) {
            begin(one(city.residents));
            return;
        }
        switch (random.nextInt(40)) {
            case 0, 1, 2 -> beginMany(one(city.residents));
            case 3, 4 -> spendBusyDay(one(city.residents));
            case 5, 6 -> spendBadEvening(one(city.residents));
            default -> actOn(one(city.documents));
        }
    }

    private void actOn(Document document) {
        switch (random.nextInt(9)) {
            case 0, 1 -> city.say(document, DocumentStatus.READY);
            case 2 -> city.say(document, one(ENDS));
            case 3 -> city.sayOld(document, one(List.of(DocumentStatus.values())));
            case 4 -> city.remind(document, 1 + random.nextInt(7));
            case 5 -> city.stop(document);
            case 6 -> press();
            case 7 -> spoil(one(city.providers));
            default -> block(one(city.residents));
        }
    }

    /// A document, most often ready at once.
    private void begin(Resident owner) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var until = random.nextInt(3) == 0 ? today.plusDays(random.nextInt(20)) : null;
        var document = city.draw("R" + number + "-" + city.documents.size(), owner, until);
        var first = random.nextInt(4) == 0 ? DocumentStatus.IN_WORK : DocumentStatus.READY;
        city.say(document, first);
    }

    /// More for one person than they want to hear at once.
    private void beginMany(Resident owner) {
        for (var many = 4 + random.nextInt(7); many > 0; many--) {
            begin(owner);
        }
    }

    /// Each hour something else for one person.
    private void spendBusyDay(Resident owner) {
        nextDay(LocalTime.of(9, 1));
        for (var hour = 0; hour < 5; hour++) {
            begin(owner);
            begin(owner);
            city.pump();
            clock.advance(Duration.ofMinutes(61 + random.nextInt(30)));
        }
    }

    /// Nothing leaves before the night, and in the morning there is more.
    private void spendBadEvening(Resident owner) {
        nextDay(LocalTime.of(20, 15));
        city.providers.forEach(Provider::goDown);
        begin(owner);
        begin(owner);
        city.pump();
        clock.advance(Duration.ofHours(1));
        city.pump();
        nextDay(LocalTime.of(9, 1));
        beginMany(owner);
    }

    private void press() {
        var arrivals = city.arrivals;
        if (!arrivals.isEmpty()) {
            city.press(one(arrivals).letter());
        }
    }

    private void spoil(Provider provider) {
        if (random.nextBoolean()) {
            provider.goDown();
        } else {
            provider.closeLane();
        }
    }

    private void block(Resident resident) {
        resident.chats().stream()
                .findFirst()
                .ifPresent(chat ->
                        city.providers.stream()
                                .filter(it -> it.kind() == chat.channel())
                                .forEach(it -> it.block(chat)));
    }

    private Duration pause() {
        return switch (random.nextInt(5)) {
            case 0 -> Duration.ofSeconds(1 + random.nextInt(400));
            case 1, 2 -> Duration.ofSeconds(60 + random.nextInt(3600));
            case 3 -> Duration.ofSeconds(3600 + random.nextInt(20_000));
            default -> Duration.ofSeconds(20_000 + random.nextInt(170_000));
        };
    }

    /// Most documents are issued at last; in some runs people are reminded for a month.
    private void settle() {
        city.pump();
        nextDay();
        if (random.nextInt(8) > 0) {
            city.documents.stream()
                    .filter(Document::isReady)
                    .forEach(it -> city.say(it, DocumentStatus.ISSUED));
        } else {
            for (var day = 0; day < DAYS_OF_REMINDERS; day++) {
                city.pump();
                nextDay();
            }
        }
        for (var wait : AFTERWARDS) {
            city.pump();
            clock.advance(wait);
        }
        for (var day = 0; day < DAYS_OF_DEADLINES; day++) {
            nextDay();
            city.pump();
        }
        clock.advance(WORTH);
        city.pump();
    }

    /// Somewhen at daytime.
    private void nextDay() {
        nextDay(LocalTime.of(9, 1).plusSeconds(random.nextInt(11 * 3600)));
    }

    private void nextDay(LocalTime time) {
        var day = clock.instant().atZone(ZONE).toLocalDate().plusDays(1);
        clock.set(day.atTime(time).atZone(ZONE).toInstant());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
