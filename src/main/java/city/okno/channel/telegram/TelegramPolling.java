package city.okno.channel.telegram;

import city.okno.operations.Incident;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Asks Telegram for updates, one poll after the other, on the one node that holds the lease. The
/// next poll confirms the updates of the last, so it is made only after each of them is committed.
/// The client's own poller moves on before: what it had read is gone after a crash. Trouble never
/// ends it: it shows in health, and the next poll is tried after a pause.
final class TelegramPolling implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    private static final int BATCH = 100;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final List<String> WANTED = List.of("message", "callback_query");

    private final TelegramClient client;
    private final TelegramTurns turns;
    private final TelegramCommands commands;
    private final BooleanSupplier lease;
    private final InstantSource clock;
    private final Duration timeout;

    private volatile @Nullable Thread loop;
    private volatile @Nullable Instant lastPoll;
    private volatile TelegramTrouble trouble = TelegramTrouble.NONE;
    private boolean webhookRemoved;
    private @Nullable Integer next;

    /// @param lease takes or renews the right to poll; false while another node has it
    TelegramPolling(
            TelegramClient client,
            TelegramTurns turns,
            TelegramCommands commands,
            BooleanSupplier lease,
            InstantSource clock,
            Duration timeout) {
        this.client = client;
        this.turns = turns;
        this.commands = commands;
        this.lease = lease;
        this.clock = clock;
        this.timeout = timeout;
    }

    /// When Telegram last answered a poll of this node; null before the first and on a node that
    /// stands by.
    @Nullable Instant lastPoll() {
        return lastPoll;
    }

    /// Why the last poll failed.
    TelegramTrouble trouble() {
        return trouble;
    }

    @Override
    public void start() {
        // known before it runs, or it would take itself for stopped
        var thread = Thread.ofVirtual().name("telegram-polling").unstarted(this::run);
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
                running.join(Duration.ofSeconds(20));
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
    /// @return whether the next poll may follow at once with fresh patience
    boolean pollOnce() throws InterruptedException {
        try {
            if (lease.getAsBoolean()) {
                return poll();
            }
            standBy();
            return true;
        } catch (TelegramApiException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                throw new InterruptedException("stopped while Telegram was asked");
            }
            worry(TelegramTrouble.of(TelegramAnswers.meaning(failure)));
        } catch (RuntimeException failure) {
            report(failure);
        }
        return false;
    }

    private void standBy() throws InterruptedException {
        lastPoll = null;
        next = null;
        webhookRemoved = false;
        Thread.sleep(FIRST_PAUSE);
    }

    private boolean poll() throws TelegramApiException, InterruptedException {
        removeWebhook();
        var batch = client.execute(request());
        lastPoll = clock.instant();
        if (!turns.take(batch)) {
            worry(TelegramTrouble.passing("the database does not answer"));
            return false;
        }
        if (!batch.isEmpty()) {
            next = batch.getLast().getUpdateId() + 1;
        }
        heal();
        commands.tell();
        return true;
    }

    /// Telegram answers no poll while a webhook is set, by Okno's predecessor perhaps. What it
    /// holds for the webhook it gives to the poll.
    private void removeWebhook() throws TelegramApiException {
        if (!webhookRemoved) {
            client.execute(new DeleteWebhook());
            webhookRemoved = true;
        }
    }

    private TelegramPoll request() {
        var poll = new TelegramPoll();
        poll.setOffset(next);
        poll.setLimit(BATCH);
        // after trouble Telegram answers at once, so that health does not wait for a message
        poll.setTimeout(trouble.isNone() ? (int) timeout.toSeconds() : 0);
        poll.setAllowedUpdates(WANTED);
        return poll;
    }

    private Duration longer(Duration pause) throws InterruptedException {
        var told = trouble.pause();
        Thread.sleep(told.compareTo(pause) > 0 ? told : pause);
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void worry(TelegramTrouble worse) {
        if (worse.lasting()) {
            webhookRemoved = false;
        }
        if (!worse.sentence().equals(trouble.sentence())) {
            log.atLevel(worse.lasting() ? Level.ERROR : Level.WARN)
                    .log("Telegram cannot be polled, trying on: {}", worse.sentence());
        }
        trouble = worse;
    }

    private void report(RuntimeException failure) {
        var kind = failure.getClass().getSimpleName();
        if (!kind.equals(trouble.sentence())) {
            log.error("A poll of Telegram failed, incident {}", Incident.next(), failure);
        }
        trouble = TelegramTrouble.passing(kind);
    }

    private void heal() {
        if (!trouble.isNone()) {
            log.info("Telegram is polled again");
            trouble = TelegramTrouble.NONE;
        }
    }
}
