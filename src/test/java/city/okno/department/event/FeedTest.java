package city.okno.department.event;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.storage.Database;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// A reader who goes on from where they stopped misses nothing and sees nothing twice.
@DatabaseTest
class FeedTest {

    private static final Instant NOW = Instant.parse("2026-06-05T07:00:00Z");

    private final TestDatabase database;
    private final EventFeedRepository events;
    private final Feed feed;

    FeedTest(TestDatabase database) {
        this.database = database;
        this.events = new EventFeedRepository(database.jdbc());
        this.feed = new Feed(events, database.writing());
    }

    @Test
    void givesPlacesInTheOrderInWhichEventsHappened() {
        happen("registry", "a", "b", "c");
        var all = feed.page("registry", 0, 10);
        assertThat(all).extracting(it -> it.event().type()).containsExactly("a", "b", "c");
        assertThat(feed.page("registry", all.get(1).number(), 10))
                .extracting(it -> it.event().type())
                .containsExactly("c");
    }

    @Test
    void keepsPlacesThatWereGiven() {
        happen("registry", "a");
        var first = feed.page("registry", 0, 10);
        happen("registry", "b");
        assertThat(feed.page("registry", 0, 10)).startsWith(first.getFirst()).hasSize(2);
    }

    @Test
    void showsNobodyTheEventsOfOthers() {
        happen("registry", "a");
        happen("test:registry", "b");
        assertThat(feed.page("registry", 0, 10)).hasSize(1);
        assertThat(feed.page("nobody", 0, 10)).isEmpty();
        assertThat(feed.last("nobody")).isZero();
    }

    /// On H2 there is one writer at a time.
    @Test
    void missesNothingWhenALaterEventIsCommittedFirst() throws Exception {
        Assumptions.assumeTrue(database.database() == Database.POSTGRESQL);
        var written = new CountDownLatch(1);
        var read = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    threads.submit(() ->
                            database.write(() -> {
                                insert("registry", "first");
                                written.countDown();
                                await(read);
                            }));
            written.await();
            happen("registry", "second");
            var seen = feed.page("registry", 0, 10);
            read.countDown();
            slow.get();
            assertThat(seen).extracting(it -> it.event().type()).containsExactly("second");
            assertThat(feed.page("registry", seen.getLast().number(), 10))
                    .extracting(it -> it.event().type())
                    .containsExactly("first");
        }
    }

    /// Writers of several events, who commit as it comes, and a reader who goes on all the time.
    @Test
    void showsEachEventOnceToAReaderWhoGoesOn() throws InterruptedException, ExecutionException {
        var seen = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers =
                    List.of("p", "q", "r", "s").stream()
                            .map(name -> threads.submit(() -> writeInTurns(name)))
                            .toList();
            long after = 0;
            while (seen.size() < 4 * 20 * 3) {
                var done = writers.stream().allMatch(it -> it.isDone());
                var page = feed.page("registry", after, 7);
                page.forEach(it -> seen.add(it.event().type()));
                after = page.isEmpty() ? after : page.getLast().number();
                assertThat(done && page.isEmpty()).as("events missed").isFalse();
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void forgetsWhatIsOldAndGoesOnAfterIt() {
        happen("registry", "a", "b");
        var last = feed.page("registry", 0, 10).getLast().number();
        database.write(() -> events.delete(NOW.plusSeconds(1), 10));
        happen("registry", "c");
        assertThat(feed.page("registry", 0, 10))
                .allSatisfy(it -> assertThat(it.number()).isGreaterThan(last))
                .hasSize(1);
    }

    private void writeInTurns(String name) {
        for (var turn = 0; turn < 20; turn++) {
            happen("registry", name + turn + "a", name + turn + "b", name + turn + "c");
        }
    }

    private void happen(String sender, String... types) {
        database.write(() -> List.of(types).forEach(type -> insert(sender, type)));
    }

    private void insert(String sender, String type) {
        var id = "evt_" + UUID.randomUUID().toString().replace("-", "");
        events.insert(sender, new DepartmentEvent(id, type, "{}", NOW), null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
