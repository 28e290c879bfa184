package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Answers.Answered;
import city.okno.delivery.outbox.Departing;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final List<List<Long>> pages = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final Ledger ledger = new Ledger(this::write);

    private void write(List<Answered> page) {
        var ids = page.stream().map(one -> one.letter().id().value()).toList();
        pages.add(ids);
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (ids.size() > 1 && ids.contains(13L)) {
            throw new IllegalStateException("thirteen");
        }
    }

    @Test
    void writesTogetherWhatCameMeanwhile() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = begin(threads, 1, 6);
            open.countDown();
            for (var call : calls) {
                call.get();
            }
        }
        assertThat(pages).hasSize(2);
        assertThat(pages.getFirst()).containsExactly(1L);
        assertThat(pages.getLast()).containsExactlyInAnyOrder(2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void leavesCallsToThoseWhoBroughtThemWhenTheyCannotBeWrittenTogether() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = begin(threads, 11, 14);
            open.countDown();
            await().until(() -> calls.stream().allMatch(Future::isDone));
            assertThat(calls.stream().filter(call -> call.state() == Future.State.FAILED))
                    .hasSize(1);
        }
        assertThat(pages.stream().filter(page -> page.size() == 1).flatMap(List::stream))
                .contains(11L)
                .hasSizeGreaterThanOrEqualTo(3);
    }

    /// The first is being written while the others come.
    private List<? extends Future<?>> begin(ExecutorService threads, long first, long last) {
        var one = threads.submit(() -> ledger.write(call(first)));
        await().until(() -> pages.size() == 1);
        var others =
                LongStream.rangeClosed(first + 1, last)
                        .mapToObj(id -> threads.submit(() -> ledger.write(call(id))))
                        .toList();
        await().until(() -> ledger.waiting() == others.size());
        return Stream.concat(Stream.of(one), others.stream()).toList();
    }

    private static List<Answered> call(long id) {
        var letter =
                new Departing(
                        new LetterId(id),
                        new UUID(0, id),
                        "turn",
                        Priority.BROADCAST,
                        new Address(ChannelKind.TELEGRAM, Long.toString(id)),
                        Message.of(RichText.plain("News")),
                        List.of(),
                        0,
                        0,
                        null,
                        TestClock.MONDAY_NOON,
                        TestClock.MONDAY_NOON);
        return List.of(new Answered(letter, new Delivery.Accepted("1"), null));
    }
}
