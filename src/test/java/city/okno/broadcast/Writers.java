package city.okno.broadcast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Residents who write while everybody is told something, each again and again, and wait for every
/// reply.
final class Writers {

    private static final String TEXT = "help";

    /// Between a reply and the next message; longer than a chat has to wait for its next message.
    private static final Duration THINKING = Duration.ofMillis(1500);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gate gate;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();
    private List<Future<?>> busy = List.of();
    private volatile boolean resting;

    Writers(Gate gate) {
        this.gate = gate;
    }

    void begin(long[] chats) {
        resting = false;
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var all = new ArrayList<Future<?>>();
        for (var place = 0; place < chats.length; place++) {
            var chat = chats[place];
            var first = THINKING.multipliedBy(place).dividedBy(chats.length);
            all.add(
                    threads.submit(() -> {
                        TimeUnit.NANOSECONDS.sleep(first.toNanos());
                        while (!resting) {
                            write(chat);
                            TimeUnit.NANOSECONDS.sleep(THINKING.toNanos());
                        }
                        return null;
                    }));
        }
        threads.shutdown();
        busy = all;
    }

    /// Everybody hears the reply to what they wrote last.
    void rest() throws Exception {
        resting = true;
        for (var each : busy) {
            each.get();
        }
    }

    private void write(long chat) throws InterruptedException {
        try {
            exchanges.add(gate.write(chat, TEXT, PATIENCE));
        } catch (TimeoutException late) {
            unanswered.add("no reply in " + PATIENCE);
        }
    }

    /// After a node died; not counted among the replies.
    ///
    /// @return how long it took until somebody is answered again
    Duration first(long chat) throws Exception {
        return gate.write(chat, TEXT, PATIENCE.multipliedBy(3)).length();
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    List<String> unanswered() {
        return List.copyOf(unanswered);
    }
}
