package city.okno.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinesTest {

    private final Lines<String> lines = new Lines<>();

    @Test
    void letsTheThreadsOfOneKeyThroughInTheOrderOfTheirArrival() throws InterruptedException {
        var order = Collections.synchronizedList(new ArrayList<Integer>());
        var open = new CountDownLatch(1);
        var threads = new ArrayList<Thread>();
        threads.add(start("anna", () -> await(open)));
        waitUntilBlocked(threads.getFirst());
        for (int i = 0; i < 50; i++) {
            int number = i;
            var thread = start("anna", () -> order.add(number));
            threads.add(thread);
            waitUntilBlocked(thread);
        }
        open.countDown();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(order).isEqualTo(IntStream.range(0, 50).boxed().toList());
    }

    @Test
    void letsDifferentKeysThroughSideBySide() throws InterruptedException {
        var both = new CountDownLatch(2);
        var threads = List.of(start("anna", () -> meet(both)), start("boris", () -> meet(both)));
        for (var thread : threads) {
            thread.join();
        }
        assertThat(both.getCount()).isZero();
    }

    @Test
    void keepsNoLineThatNobodyStandsIn() throws InterruptedException {
        var inside = new AtomicInteger();
        var threads =
                IntStream.range(0, 200)
                        .mapToObj(i -> start("key" + i % 7, inside::incrementAndGet))
                        .toList();
        for (var thread : threads) {
            thread.join();
        }
        assertThat(inside).hasValue(200);
        assertThat(lines.size()).isZero();
    }

    private Thread start(String key, Runnable work) {
        return Thread.ofPlatform()
                .start(() ->
                        lines.inLine(
                                key,
                                () -> {
                                    work.run();
                                    return key;
                                }));
    }

    private static void waitUntilBlocked(Thread thread) {
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        await(both);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
