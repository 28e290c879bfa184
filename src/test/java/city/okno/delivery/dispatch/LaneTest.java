package city.okno.delivery.dispatch;

import static city.okno.delivery.outbox.Post.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outbox;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import city.okno.delivery.Sign;
import city.okno.delivery.outbox.Answers;
import city.okno.delivery.outbox.Closures;
import city.okno.delivery.outbox.Departures;
import city.okno.delivery.outbox.Postman;
import city.okno.script.ChannelKind;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// Lanes as they run; the application's own are at rest meanwhile.
@OknoTest
class LaneTest {

    private static final ChannelKind VK = ChannelKind.VK;
    private static final AtomicInteger NEXT_CHAT = new AtomicInteger();

    private final Departures departures;
    private final Closures closures;
    private final Answers answers;
    private final Leases leases;
    private final Outbox outbox;
    private final Lanes own;
    private final TransactionTemplate writing;
    private final TestClock clock;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<Lane> running = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    LaneTest(
            Departures departures,
            Closures closures,
            Answers answers,
            Leases leases,
            Outbox outbox,
            Lanes own,
            TransactionTemplate writing,
            TestClock clock) {
        this.departures = departures;
        this.closures = closures;
        this.answers = answers;
        this.leases = leases;
        this.outbox = outbox;
        this.own = own;
        this.writing = writing;
        this.clock = clock;
    }

    @BeforeEach
    void rest() {
        own.stop();
    }

    @AfterEach
    void stop() throws InterruptedException {
        running.forEach(Lane::stop);
        for (var thread : threads) {
            thread.join();
        }
        own.start();
    }

    @Test
    void sendsLettersOneByOneToEachAddress() {
        var vk = new Postman(VK);
        var lane = start("north", vk, 1000);
        var one = newChat();
        var other = newChat();
        for (var i = 0; i < 10; i++) {
            put(one, Priority.REPLY);
            put(other, Priority.REPLY);
        }
        lane.ring();
        awaitSent(vk, 20);
        assertThat(ids(vk, one)).hasSize(10).isSorted();
        assertThat(ids(vk, other)).hasSize(10).isSorted();
    }

    @Test
    void spacesItsDepartures() {
        var moments = new ConcurrentLinkedQueue<Long>();
        var vk =
                new Postman(VK)
                        .answering(_ -> {
                            moments.add(System.nanoTime());
                            return new Delivery.Accepted("1");
                        });
        var lane = start("north", vk, 40);
        for (var i = 0; i < 41; i++) {
            put(newChat(), Priority.REPLY);
        }
        lane.ring();
        awaitSent(vk, 41);
        var sorted = moments.stream().sorted().toList();
        assertThat(Duration.ofNanos(sorted.getLast() - sorted.getFirst()))
                .isBetween(Duration.ofMillis(970), Duration.ofSeconds(4));
    }

    @Test
    void letsReplyPassBroadcast() {
        var vk = new Postman(VK);
        var lane = start("north", vk, 40);
        for (var i = 0; i < 60; i++) {
            put(newChat(), Priority.BROADCAST);
        }
        lane.ring();
        awaitSent(vk, 5);
        var resident = newChat();
        put(resident, Priority.REPLY);
        lane.ring();
        await().atMost(Duration.ofSeconds(20)).until(() -> !ids(vk, resident).isEmpty());
        assertThat(vk.sent.size()).isLessThan(40);
        awaitSent(vk, 61);
    }

    @Test
    void letsReplyPassNewsThatAreClaimedForItsChat() {
        var open = new CountDownLatch(1);
        var vk =
                new Postman(VK)
                        .answering(_ -> {
                            waitFor(open);
                            return new Delivery.Accepted("1");
                        });
        var lane = start("north", vk, 10);
        for (var i = 0; i < 9; i++) {
            put(newChat(), Priority.BROADCAST);
        }
        var resident = newChat();
        put(resident, Priority.BROADCAST);
        lane.ring();
        awaitSent(vk, 4);
        put(resident, Priority.REPLY);
        open.countDown();
        lane.ring();
        awaitSent(vk, 11);
        assertThat(ids(vk, resident)).hasSize(2).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void pausesWhenProviderSaysSoAndLosesNothing() {
        var first = new AtomicInteger();
        var vk =
                new Postman(VK)
                        .answering(_ ->
                                first.getAndIncrement() == 0
                                        ? new Delivery.RateLimited(Duration.ofMillis(300))
                                        : new Delivery.Accepted("1"));
        var lane = start("north", vk, 10);
        for (var i = 0; i < 10; i++) {
            put(newChat(), Priority.REPLY);
        }
        lane.ring();
        awaitSent(vk, 11);
        assertThat(vk.sent).allMatch(outgoing -> outgoing.attempt() == 1);
    }

    @Test
    void standsByWhileAnotherNodeHasLane() {
        var northern = new Postman(VK);
        var southern = new Postman(VK);
        var north = start("north", northern, 100);
        put(newChat(), Priority.REPLY);
        north.ring();
        awaitSent(northern, 1);
        start("south", southern, 100);
        put(newChat(), Priority.REPLY);
        north.ring();
        awaitSent(northern, 2);
        assertThat(southern.sent).isEmpty();
        north.stop();
        put(newChat(), Priority.REPLY);
        awaitSent(southern, 1);
    }

    @Test
    void stopsLaneOfRefusedAccountAndSaysSo() {
        var vk = new Postman(VK).answering(_ -> new Delivery.LaneDown("unauthorized"));
        var lane = start("north", vk, 100);
        put(newChat(), Priority.REPLY);
        lane.ring();
        awaitSent(vk, 1);
        await().until(() -> lane.standing() instanceof LaneStanding.Down);
        assertThat(lane.standing()).isEqualTo(new LaneStanding.Down("unauthorized"));
        vk.answering(_ -> new Delivery.Accepted("1"));
        clock.advance(Duration.ofMinutes(11));
        lane.ring();
        awaitSent(vk, 2);
        await().until(() -> lane.standing() instanceof LaneStanding.Open);
    }

    @Test
    void callsManyAtOnceButNoMoreThanAllowed() throws InterruptedException {
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        var all = new CountDownLatch(4);
        var vk =
                new Postman(VK)
                        .answering(_ -> {
                            most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                            all.countDown();
                            waitFor(all);
                            busy.decrementAndGet();
                            return new Delivery.Accepted("1");
                        });
        var lane = start("north", vk, 200);
        for (var i = 0; i < 12; i++) {
            put(newChat(), Priority.REPLY);
        }
        lane.ring();
        awaitSent(vk, 12);
        assertThat(most).hasValue(4);
    }

    @Test
    void showsSignsOnlyWhileLaneIsFree() {
        var vk = new Postman(VK);
        var lane = start("north", vk, 0.5);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> lane.standing() instanceof LaneStanding.Open);
        var typing = new Sign.Typing(newChat());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> {
                    lane.show(typing);
                    return !vk.signs.isEmpty();
                });
        lane.show(typing);
        assertThat(vk.signs).hasSize(1);
    }

    private Lane start(String node, Channel channel, double rate) {
        var settings =
                new DeliverySettings(
                        true,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(60),
                        3,
                        Duration.ofMillis(100),
                        Duration.ofSeconds(1),
                        Map.of(VK, new LaneSettings(rate, Duration.ZERO, 0, 4)));
        var lane =
                new LaneFactory(
                                settings,
                                departures,
                                closures,
                                new CallFactory(answers, settings, meters, clock),
                                leases,
                                new NodeId(node),
                                meters,
                                clock)
                        .lane(channel);
        running.add(lane);
        threads.add(Thread.ofVirtual().start(lane::run));
        return lane;
    }

    private void put(Address address, Priority priority) {
        writing.executeWithoutResult(_ -> outbox.put(to(address, priority), clock.instant()));
    }

    private static Address newChat() {
        return new Address(VK, Integer.toString(910_000_000 + NEXT_CHAT.incrementAndGet()));
    }

    private static void awaitSent(Postman postman, int letters) {
        await().atMost(Duration.ofSeconds(30)).until(() -> postman.sent.size() >= letters);
    }

    private static List<Long> ids(Postman postman, Address address) {
        return postman.sent.stream()
                .filter(outgoing -> outgoing.to().equals(address))
                .map(Outgoing::letter)
                .map(letter -> letter.value())
                .toList();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
