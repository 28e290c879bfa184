package city.okno.fault;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Lookup;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import city.okno.fault.Fate.Step;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/// A messenger with good and bad days. What arrived is what it accepted, whether or not Okno ever
/// heard of it.
final class Provider implements Channel {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final Duration SHORT = Duration.ofSeconds(5);

    /// What was accepted is found by a look-up so much later at most.
    private static final int SHOWS_UP_SECONDS = 540;

    private final ChannelKind kind;
    private final InstantSource clock;
    private final Random random;
    private final Fate fate;
    private final List<Arrival> arrivals;
    private final List<News> news = new ArrayList<>();
    private final Set<Address> blocked = new HashSet<>();
    private Instant downUntil = Instant.MIN;
    private Instant waitUntil = Instant.MIN;
    private Consumer<Outgoing> meanwhile = _ -> {};
    private double trouble;
    private int ids;

    /// @param id as Okno is told
    record Arrival(
            Instant at, Address to, long letter, String text, String id, Instant expiresAt) {}

    /// What it will tell of a message, and when.
    record News(Instant at, ChannelKind kind, String id, Report report) {}

    /// @param arrivals what arrived anywhere, in order
    Provider(
            ChannelKind kind,
            InstantSource clock,
            Random random,
            Fate fate,
            List<Arrival> arrivals) {
        this.kind = kind;
        this.clock = clock;
        this.random = random;
        this.fate = fate;
        this.arrivals = arrivals;
    }

    @Override
    public ChannelKind kind() {
        return kind;
    }

    /// @param trouble share of the calls that go wrong
    /// @param meanwhile what happens while a call is under way
    void begin(double trouble, Consumer<Outgoing> meanwhile) {
        this.trouble = trouble;
        this.meanwhile = meanwhile;
    }

    void goDown() {
        downUntil = clock.instant().plus(HOUR);
    }

    void closeLane() {
        waitUntil = clock.instant().plus(LONG);
    }

    void block(Address who) {
        blocked.add(who);
    }

    /// Good weather from now on; who blocked us stays away.
    void clearUp() {
        trouble = 0;
        meanwhile = _ -> {};
        downUntil = Instant.MIN;
        waitUntil = Instant.MIN;
    }

    /// What is to be told by now, in whatever order it comes.
    List<News> takeNews(Instant now) {
        var due = news.stream().filter(it -> !it.at.isAfter(now)).toList();
        news.removeAll(due);
        return due;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        fate.step(Step.BEFORE_CALL);
        var answer = answer(outgoing, clock.instant());
        meanwhile.accept(outgoing);
        return answer;
    }

    private Delivery answer(Outgoing outgoing, Instant now) {
        if (now.isBefore(downUntil)) {
            return random.nextInt(4) == 0
                    ? new Delivery.Unknown("timeout")
                    : new Delivery.Failed("no_connection");
        }
        if (now.isBefore(waitUntil)) {
            return new Delivery.RateLimited(Duration.between(now, waitUntil));
        }
        var known = repeated(outgoing);
        if (known.isPresent()) {
            return new Delivery.Accepted(known.get().id);
        }
        if (blocked.contains(outgoing.to())) {
            return new Delivery.Rejected("blocked", true, false);
        }
        return random.nextDouble() < trouble ? trouble(outgoing, now) : accept(outgoing, now);
    }

    private Delivery trouble(Outgoing outgoing, Instant now) {
        return switch (random.nextInt(6)) {
            case 0 -> new Delivery.Unknown("timeout before it was accepted");
            case 1 -> {
                accept(outgoing, now);
                yield new Delivery.Unknown("timeout after it was accepted");
            }
            case 2 -> new Delivery.RateLimited(SHORT);
            case 3 -> new Delivery.Rejected("refused", false, false);
            case 4 -> new Delivery.LaneDown("401");
            default -> new Delivery.Failed("503");
        };
    }

    private Delivery accept(Outgoing outgoing, Instant now) {
        var id = Integer.toString(++ids);
        arrivals.add(
                new Arrival(
                        now,
                        outgoing.to(),
                        outgoing.letter().value(),
                        outgoing.text().text(),
                        id,
                        outgoing.expiresAt()));
        tellOf(id, now);
        fate.step(Step.AFTER_ACCEPTANCE);
        return new Delivery.Accepted(id);
    }

    /// The same answer, whatever else is wrong.
    private Optional<Arrival> repeated(Outgoing outgoing) {
        return knowsRepetition()
                ? arrivals.stream().filter(it -> it.letter == outgoing.letter().value()).findFirst()
                : Optional.empty();
    }

    /// Late, twice, in any order.
    private void tellOf(String id, Instant now) {
        if (!reports()) {
            return;
        }
        for (var receipt : receipts()) {
            for (var times = random.nextInt(4) == 0 ? 2 : 1; times > 0; times--) {
                var at = now.plusSeconds(random.nextInt(1800));
                news.add(new News(at, kind, id, new Report(receipt, "", false)));
            }
        }
    }

    private List<Receipt> receipts() {
        if (kind == ChannelKind.VK) {
            return random.nextBoolean() ? List.of(Receipt.READ) : List.of();
        }
        return switch (random.nextInt(6)) {
            case 0 -> List.of(Receipt.SENT, Receipt.UNDELIVERED);
            case 1 -> List.of();
            default -> List.of(Receipt.SENT, Receipt.DELIVERED);
        };
    }

    @Override
    public boolean reports() {
        return kind != ChannelKind.TELEGRAM;
    }

    /// VK does, by `random_id`.
    @Override
    public boolean knowsRepetition() {
        return kind == ChannelKind.VK;
    }

    /// Twilio lists what it took.
    @Override
    public Optional<Lookup> lookup() {
        return kind == ChannelKind.SMS ? Optional.of(this::find) : Optional.empty();
    }

    private Lookup.Found find(Outgoing outgoing, Instant calledAt) {
        fate.step(Step.BEFORE_LOOK_UP);
        var now = clock.instant();
        if (now.isBefore(downUntil)) {
            return new Lookup.Found.NotNow("no_connection");
        }
        var found =
                arrivals.stream()
                        .filter(it -> it.to.equals(outgoing.to()))
                        .filter(it -> it.text.equals(outgoing.text().text()))
                        .filter(it -> !it.at.isBefore(calledAt))
                        .filter(it -> showsUp(it).isBefore(now))
                        .map(Arrival::id)
                        .toList();
        return found.isEmpty() ? new Lookup.Found.NotThere() : new Lookup.Found.There(found);
    }

    private static Instant showsUp(Arrival arrival) {
        return arrival.at.plusSeconds(arrival.letter % SHOWS_UP_SECONDS);
    }
}
