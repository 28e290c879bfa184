package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Sign;
import city.okno.delivery.outbox.Departing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The calls of one provider that are under way, each on a virtual thread, and what the lane learns
/// from their answers.
final class Lines {

    private static final Logger log = LoggerFactory.getLogger(Lines.class);

    /// How long a refused account is left alone before it is tried with one more letter.
    static final Duration DOWN = Duration.ofMinutes(10);

    private final Channel channel;
    private final Calls calls;
    private final LanePace pace;
    private final InstantSource clock;
    private final int all;
    private final Semaphore free;
    private final Executor threads;
    private final Runnable ended;
    private volatile @Nullable String trouble;
    private volatile Instant closedUntil = Instant.MIN;

    /// @param ended called when a line is free again
    Lines(
            Channel channel,
            Calls calls,
            LanePace pace,
            InstantSource clock,
            int lines,
            Runnable ended) {
        this.channel = channel;
        this.calls = calls;
        this.pace = pace;
        this.clock = clock;
        this.all = lines;
        this.free = new Semaphore(lines);
        this.ended = ended;
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("call-" + channel.kind().code(), 0).factory());
    }

    int free() {
        return free.availablePermits();
    }

    /// Makes the call now; one of the free lines is taken until the answers are stored.
    void call(List<Departing> letters) {
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                calls.make(letters).stream().distinct().forEach(this::learn);
            } finally {
                free.release();
                ended.run();
            }
        });
    }

    void show(Sign sign, Duration wait) {
        threads.execute(() -> {
            LockSupport.parkNanos(wait.toNanos());
            show(channel, sign);
        });
    }

    /// A sign that fails is missed by nobody for long.
    static void show(Channel channel, Sign sign) {
        try {
            channel.sign(sign);
        } catch (RuntimeException failure) {
            log.debug("{} did not show a sign", channel.kind(), failure);
        }
    }

    private void learn(Delivery answer) {
        switch (answer) {
            case Delivery.Accepted _ -> trouble = null;
            case Delivery.RateLimited limited -> {
                pace.limit(limited.pause(), clock.instant());
                warn(limited);
            }
            case Delivery.LaneDown(var reason) -> {
                if (trouble == null) {
                    log.error("{} refuses the account, the lane stops: {}", channel.kind(), reason);
                }
                trouble = reason;
                pace.pause(DOWN, clock.instant());
            }
            case Delivery.Failed _, Delivery.Rejected _, Delivery.Unknown _ -> {}
        }
    }

    private void warn(Delivery.RateLimited limited) {
        var until = clock.instant().plus(limited.pause());
        if (!limited.isLong()) {
            log.warn("{} tells the lane to wait {}", channel.kind(), limited.pause());
        } else if (clock.instant().isAfter(closedUntil)) {
            log.error("{} closes the lane until {}: too much was sent", channel.kind(), until);
            closedUntil = until;
        }
    }

    /// The provider told so before, perhaps another node.
    void close(Instant until, Instant now) {
        closedUntil = until;
        pace.pause(Duration.between(now, until), now);
    }

    /// Until when the provider told the lane to wait for long; it may lie in the past.
    Instant closedUntil() {
        return closedUntil;
    }

    /// Why the provider refuses the account; null while it does not.
    @Nullable String trouble() {
        return trouble;
    }

    /// Waits until no call is under way, at most this long.
    void await(Duration patience) {
        try {
            if (free.tryAcquire(all, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(all);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
