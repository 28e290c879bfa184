package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LeasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final NodeId north = new NodeId("north");
    private final NodeId south = new NodeId("south");
    private final TestClock clock = TestClock.standing();
    private final Leases leases;

    LeasesTest(TestDatabase database) {
        leases = new Leases(new LeaseRepository(database.jdbc()), database.writing(), clock);
    }

    @Test
    void givesFreeLeaseToWhoComesFirst() {
        assertThat(leases.tryAcquire("poll", north, MINUTE)).isTrue();
        assertThat(leases.tryAcquire("poll", south, MINUTE)).isFalse();
    }

    @Test
    void keepsLeasesApart() {
        assertThat(leases.tryAcquire("poll", north, MINUTE)).isTrue();
        assertThat(leases.tryAcquire("send", south, MINUTE)).isTrue();
    }

    @Test
    void givesHolderItsOwnLeaseAgain() {
        leases.tryAcquire("poll", north, MINUTE);
        clock.advance(Duration.ofSeconds(30));
        assertThat(leases.tryAcquire("poll", north, MINUTE)).isTrue();
        clock.advance(Duration.ofSeconds(45));
        assertThat(leases.tryAcquire("poll", south, MINUTE)).isFalse();
    }

    @Test
    void givesLapsedLeaseToAnotherNode() {
        leases.tryAcquire("poll", north, MINUTE);
        clock.advance(MINUTE);
        assertThat(leases.tryAcquire("poll", south, MINUTE)).isTrue();
        assertThat(leases.renew("poll", north, MINUTE)).isFalse();
    }

    @Test
    void renewsOnlyWhatHasNotLapsed() {
        leases.tryAcquire("poll", north, MINUTE);
        clock.advance(Duration.ofSeconds(59));
        assertThat(leases.renew("poll", north, MINUTE)).isTrue();
        clock.advance(MINUTE);
        assertThat(leases.renew("poll", north, MINUTE)).isFalse();
    }

    @Test
    void releasesOnlyItsOwn() {
        leases.tryAcquire("poll", north, MINUTE);
        leases.release("poll", south);
        assertThat(leases.tryAcquire("poll", south, MINUTE)).isFalse();
        leases.release("poll", north);
        assertThat(leases.tryAcquire("poll", south, MINUTE)).isTrue();
    }

    @Test
    void hasOneHolderWhenManyAskAtOnce() {
        var holders = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 20; i++) {
                var node = new NodeId("node-" + i);
                threads.submit(() -> {
                    if (leases.tryAcquire("poll", node, MINUTE)) {
                        holders.incrementAndGet();
                    }
                });
            }
        }
        assertThat(holders).hasValue(1);
    }
}
