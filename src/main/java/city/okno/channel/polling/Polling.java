package city.okno.channel.polling;

import city.okno.channel.polling.Poll.Polled;
import city.okno.operations.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;

/// Asks a messenger for updates, one poll after the other, on the one node that has the right to.
/// Whatever happens, it goes on. The right is short and renewed while a poll is held open, so that
/// another node soon goes on when this one dies.
public final class Polling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Polling.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration WORK = Duration.ofSeconds(35);
    private static final Duration SIGN_OF_LIFE = PollingRight.LENGTH.dividedBy(3);
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final String messenger;
    private final Poll poll;
    private final PollingRight right;
    private final Duration patience;
    private final InstantSource clock;

    private volatile @Nullable Thread loop;
    private volatile @Nullable Thread signs;
    private volatile @Nullable Instant taken;
    private volatile @Nullable Instant lastPoll;
    private volatile String trouble = "";
    private volatile Duration told = Duration.ZERO;

    /// How long a poll may take before the right to it is no longer renewed, because it is stuck:
    /// as long as the messenger may hold it open, and as long as what it brought may take.
    ///
    /// @param timeout how long the messenger may hold an empty poll open
    public static Duration patience(Duration timeout) {
        return timeout.plus(WORK);
    }

    /// @param messenger as operators call it
    /// @param patience how long one poll may take
    public Polling(
            String messenger,
            Poll poll,
            PollingRight right,
            Duration patience,
            InstantSource clock) {
        this.messenger = messenger;
        this.poll = poll;
        this.right = right;
        this.patience = patience;
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
        signs =
                Thread.ofVirtual()
                        .name("polling-signs-" + messenger)
                        .start(() -> showSigns(thread));
    }

    @Override
    public void stop() {
        var running = loop;
        loop = null;
        if (running != null) {
            running.interrupt();
            if (hasEnded(running) && hasEnded(signs)) {
                leave();
            }
        }
    }

    private static boolean hasEnded(@Nullable Thread thread) {
        try {
            return thread != null && thread.join(FAREWELL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Without the database the right ends by itself.
    private void leave() {
        try {
            right.leave();
        } catch (RuntimeException failure) {
            log.warn("The right to ask {} could not be given back", messenger, failure);
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
            if (right.take()) {
                taken = clock.instant();
                return judge(poll.ask(!trouble.isEmpty()));
            }
            taken = null;
            lastPoll = null;
            poll.standBy();
            Thread.sleep(FIRST_PAUSE);
            return true;
        } catch (RuntimeException failure) {
            report(failure);
            return false;
        }
    }

    /// As long as the loop lives.
    private void showSigns(Thread loop) {
        try {
            while (!loop.join(SIGN_OF_LIFE)) {
                showSign();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// An edge: without the database the right ends, and the next poll takes it anew.
    void showSign() {
        var since = taken;
        if (since != null && clock.instant().isBefore(since.plus(patience))) {
            try {
                right.take();
            } catch (RuntimeException failure) {
                log.warn("The right to ask {} could not be renewed", messenger, failure);
            }
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
