package city.okno.channel.polling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.channel.polling.Poll.Polled;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PollingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestClock clock = TestClock.standing();
    private final Queue<Polled> answers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger standingBy = new AtomicInteger();
    private final List<Boolean> hurries = new CopyOnWriteArrayList<>();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger left = new AtomicInteger();
    private final Polling polling = polling(() -> taken.incrementAndGet() > 0);

    @AfterEach
    void stop() {
        polling.stop();
    }

    @Test
    void asksAgainAtOnceWhenAllWasTaken() throws InterruptedException {
        answers.add(new Polled.Taken());
        assertThat(polling.pollOnce()).isTrue();
        assertThat(polling.lastPoll()).isEqualTo(TestClock.MONDAY_NOON);
        assertThat(polling.trouble()).isEmpty();
    }

    @Test
    void pausesBeforeItAsksInAnotherWay() throws InterruptedException {
        answers.add(new Polled.Again());
        assertThat(polling.pollOnce()).isFalse();
        assertThat(polling.lastPoll()).isEqualTo(TestClock.MONDAY_NOON);
        assertThat(polling.trouble()).isEmpty();
    }

    @Test
    void keepsTroubleUntilItIsOver() throws InterruptedException {
        answers.add(new Polled.Trouble("the token is refused", true));
        assertThat(polling.pollOnce()).isFalse();
        var health = new PollingHealth(polling, clock, PATIENCE).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("trouble", "the token is refused");
        answers.add(new Polled.Taken());
        assertThat(polling.pollOnce()).isTrue();
        assertThat(new PollingHealth(polling, clock, PATIENCE).health().getStatus())
                .isEqualTo(Status.UP);
        assertThat(hurries).containsExactly(false, true);
    }

    @Test
    void waitsAsLongAsTheMessengerSays() throws InterruptedException {
        answers.add(new Polled.Trouble("wait", false, Duration.ofSeconds(17)));
        polling.pollOnce();
        assertThat(polling.pause()).isEqualTo(Duration.ofSeconds(17));
        answers.add(new Polled.Taken());
        polling.pollOnce();
        assertThat(polling.pause()).isEqualTo(Duration.ZERO);
    }

    @Test
    void renewsItsRightWhilePollIsHeldOpen() throws InterruptedException {
        polling.showSign();
        assertThat(taken).hasValue(0);
        answers.add(new Polled.Taken());
        polling.pollOnce();
        polling.showSign();
        assertThat(taken).hasValue(2);
    }

    @Test
    void doesNotRenewRightOfPollThatIsStuck() throws InterruptedException {
        answers.add(new Polled.Taken());
        polling.pollOnce();
        clock.advance(PATIENCE);
        polling.showSign();
        assertThat(taken).hasValue(1);
    }

    @Test
    void doesNotRenewWhatAnotherNodeHas() throws InterruptedException {
        var second = polling(() -> taken.incrementAndGet() == 1);
        answers.add(new Polled.Taken());
        second.pollOnce();
        second.pollOnce();
        second.showSign();
        assertThat(taken).hasValue(2);
    }

    @Test
    void waitsForPollAndItsWork() {
        assertThat(Polling.patience(Duration.ofSeconds(40)))
                .isGreaterThan(Duration.ofSeconds(40).plus(Duration.ofSeconds(10)));
    }

    @Test
    void outlivesBugs() throws InterruptedException {
        var broken =
                polling(() -> {
                    throw new IllegalStateException("no database");
                });
        assertThat(broken.pollOnce()).isFalse();
        assertThat(broken.trouble()).isEqualTo("IllegalStateException");
        assertThat(asked).hasValue(0);
    }

    @Test
    void showsAgeOfLastPoll() throws InterruptedException {
        answers.add(new Polled.Taken());
        polling.pollOnce();
        clock.advance(PATIENCE);
        var health = new PollingHealth(polling, clock, PATIENCE);
        assertThat(health.health().getDetails()).containsEntry("lastPollSecondsAgo", 10L);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofSeconds(1));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void standsByWhileAnotherNodePolls() throws InterruptedException {
        var second = polling(() -> false);
        assertThat(second.pollOnce()).isTrue();
        assertThat(asked).hasValue(0);
        assertThat(standingBy).hasValue(1);
        assertThat(second.lastPoll()).isNull();
        assertThat(new PollingHealth(second, clock, PATIENCE).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void stopsWhileItAsks() {
        polling.start();
        await().until(() -> asked.get() == 1);
        polling.stop();
        assertThat(polling.isRunning()).isFalse();
        assertThat(left).hasValue(1);
        assertThat(polling.trouble()).isEmpty();
    }

    private Polling polling(BooleanSupplier lease) {
        var right =
                new PollingRight() {
                    @Override
                    public boolean take() {
                        return lease.getAsBoolean();
                    }

                    @Override
                    public void leave() {
                        left.incrementAndGet();
                    }
                };
        return new Polling("Test", new Answers(), right, PATIENCE, clock);
    }

    /// Waits for ever when there is nothing more to answer.
    private final class Answers implements Poll {
        @Override
        public Polled ask(boolean hurried) throws InterruptedException {
            asked.incrementAndGet();
            hurries.add(hurried);
            var answer = answers.poll();
            if (answer == null) {
                new CountDownLatch(1).await();
            }
            return answer;
        }

        @Override
        public void standBy() {
            standingBy.incrementAndGet();
        }
    }
}
