package city.okno.channel.telegram;

import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Asks Telegram for updates, one poll after the other, on the one node that holds the lease. The
/// next poll confirms the updates of the last, so it is made only after each of them is committed.
/// The client's own poller moves on before: what it had read is gone after a crash.
final class TelegramPolling implements SmartLifecycle {

    static final String LEASE = "telegram-polling";

    private static final Logger log = LoggerFactory.getLogger(TelegramPolling.class);

    private static final int BATCH = 100;
    private static final Duration LEASE_TIME = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final List<String> WANTED = List.of("message", "callback_query");

    private final TelegramClient client;
    private final TelegramUpdates updates;
    private final Conversations conversations;
    private final Leases leases;
    private final NodeId node;
    private final InstantSource clock;
    private final Duration timeout;
    private final ExecutorService turns = Executors.newVirtualThreadPerTaskExecutor();

    private volatile @Nullable Thread loop;
    private volatile @Nullable Instant lastPoll;
    private volatile String trouble = "";
    private @Nullable Integer next;

    TelegramPolling(
            TelegramClient client,
            TelegramUpdates updates,
            Conversations conversations,
            Leases leases,
            NodeId node,
            InstantSource clock,
            Duration timeout) {
        this.client = client;
        this.updates = updates;
        this.conversations = conversations;
        this.leases = leases;
        this.node = node;
        this.clock = clock;
        this.timeout = timeout;
    }

    /// When Telegram last answered a poll of this node; null before the first and on a node that
    /// stands by.
    @Nullable Instant lastPoll() {
        return lastPoll;
    }

    /// Why the last poll failed; empty when it did not. No secrets.
    String trouble() {
        return trouble;
    }

    @Override
    public void start() {
        loop = Thread.ofVirtual().name("telegram-polling").start(this::run);
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

    /// @return whether the next poll may follow at once with fresh patience
    private boolean pollOnce() throws InterruptedException {
        if (!leases.tryAcquire(LEASE, node, LEASE_TIME)) {
            lastPoll = null;
            next = null;
            Thread.sleep(FIRST_PAUSE);
            return true;
        }
        try {
            var batch = client.execute(poll());
            lastPoll = clock.instant();
            heal();
            return batch.isEmpty() || accept(batch);
        } catch (TelegramApiException failure) {
            worry(TelegramAnswers.meaning(failure).toString());
            return false;
        }
    }

    private GetUpdates poll() {
        return GetUpdates.builder()
                .offset(next)
                .limit(BATCH)
                .timeout((int) timeout.toSeconds())
                .allowedUpdates(WANTED)
                .build();
    }

    /// Takes the updates of each chat in their order, different chats side by side.
    private boolean accept(List<Update> batch) throws InterruptedException {
        var chats = new LinkedHashMap<String, List<Inbound>>();
        for (var update : batch) {
            updates.inbound(update)
                    .ifPresent(inbound ->
                            chats.computeIfAbsent(inbound.from().value(), _ -> new ArrayList<>())
                                    .add(inbound));
        }
        var work = chats.values().stream().map(this::turnsOf).toList();
        for (var chat : turns.invokeAll(work)) {
            if (!wasAccepted(chat)) {
                worry("the database does not answer");
                return false;
            }
        }
        next = batch.getLast().getUpdateId() + 1;
        return true;
    }

    private Callable<Boolean> turnsOf(List<Inbound> chat) {
        return () ->
                chat.stream()
                        .map(conversations::receive)
                        .noneMatch(answer -> answer instanceof Acknowledgement.NotNow);
    }

    private static boolean wasAccepted(Future<Boolean> chat) throws InterruptedException {
        try {
            return chat.get();
        } catch (ExecutionException bug) {
            log.error("A turn ended in an exception that it should have kept", bug.getCause());
            return false;
        }
    }

    private Duration longer(Duration pause) throws InterruptedException {
        Thread.sleep(pause);
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void worry(String reason) {
        if (!reason.equals(trouble)) {
            log.warn("Telegram cannot be polled: {}; trying on", reason);
            trouble = reason;
        }
    }

    private void heal() {
        if (!trouble.isEmpty()) {
            log.info("Telegram is polled again");
            trouble = "";
        }
    }
}
