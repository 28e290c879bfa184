package city.okno.channel.polling;

import city.okno.channel.polling.Poll.Polled;
import city.okno.operations.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/// Asks a messenger for updates, one poll after the other, on the one node that holds the lease.
/// Whatever happens, it goes on.
public final class Polling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration WORK = Duration.ofSeconds(35);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final String messenger;
    private final Poll poll;
    private final BooleanSupplier lease;
    private final InstantSource clock;

    private volatile @Nullable Thread loop;
    private volatile @Nullable Instant lastPoll;
    private volatile String trouble = "";
    private volatile Duration told = Duration.ZERO;

    /// How long the right to poll is taken for, each time before a poll: as long as the messenger
    /// may hold it open, and as long as what it brought may take.
    ///
    /// @param timeout how long the messenger may hold an empty poll open
    public static Duration lease(Duration timeout) {
        return timeout.plus(WORK);
    }

    /// @param messenger as operators call it
    /// @param lease takes or renews the right to poll; false while another node has it
    public Polling(String messenger, Poll poll, BooleanSupplier lease, InstantSource clock) {
        this.messenger = messenger;
        this.poll = poll;
        this.lease = lease;
        this.clock = clock;
    }

    /// When the messenger last answered this node; null before the first time and on a node that
    /// stands by.
    @Nullable Instant lastPoll() {
        return lastPoll;
    }

    /// Why the last poll failed; empty when it did not. No secrets.
    String trouble() {
        return trouble;
    }

    /// What the messenger asked to wait before the next poll.
    Duration pause() {
        return told;
    }

    @Override
    public void start() {
        // known before it runs, or it would take itself for stopped
        var thread = Thread.ofVirtual().name("polling-" + messenger).unstarted(this::run);
        loop = thread;
        thread.start();
    }

    @Override
    public void stop() {
        var running = loop;
        loop = null;
        if (running != null) {
            running.interrupt();
            try {
                running.join(FAREWELL);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    private void run() {
        var pause = FIRST_PAUSE;
        while (loop == Thread.currentThread()) {
            try {
                pause = pollOnce() ? FIRST_PAUSE : longer(pause);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /// An edge: whatever happens, polling goes on.
    ///
    /// @return whether the next poll may follow at once
    boolean pollOnce() throws InterruptedException {
        try {
            if (lease.getAsBoolean()) {
                return judge(poll.ask(!trouble.isEmpty()));
            }
            lastPoll = null;
            poll.standBy();
            Thread.sleep(FIRST_PAUSE);
            return true;
        } catch (RuntimeException failure) {
            report(failure);
            return false;
        }
    }

    private boolean judge(Polled polled) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped while " + messenger + " was asked");
        }
        return switch (polled) {
            case Polled.Taken _ -> {
                answered();
                yield true;
            }
            case Polled.Again _ -> {
                answered();
                yield false;
            }
            case Polled.Trouble worse -> {
                worry(worse);
                yield false;
            }
        };
    }

    private void answered() {
        told = Duration.ZERO;
        lastPoll = clock.instant();
        if (!trouble.isEmpty()) {
            log.info("Updates come from {} again", messenger);
            trouble = "";
        }
    }

    private void worry(Polled.Trouble worse) {
        told = worse.pause();
        if (!worse.sentence().equals(trouble)) {
            log.atLevel(worse.lasting() ? Level.ERROR : Level.WARN)
                    .log("Updates do not come from {}, trying on: {}", messenger, worse.sentence());
            trouble = worse.sentence();
        }
    }

    private void report(RuntimeException failure) {
        told = Duration.ZERO;
        var kind = failure.getClass().getSimpleName();
        if (!kind.equals(trouble)) {
            log.error(
                    "Asking {} for updates failed, incident {}",
                    messenger,
                    Incident.next(),
                    failure);
            trouble = kind;
        }
    }

    private Duration longer(Duration pause) throws InterruptedException {
        Thread.sleep(told.compareTo(pause) > 0 ? told : pause);
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
