package city.okno.broadcast;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A department that says of a document a second that it is ready, while everybody is told
/// something: each time of another resident's.
final class Announcing {

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Gate gate;
    private final Nodes nodes;
    private final List<Announced> arrived = new CopyOnWriteArrayList<>();
    private final List<String> missing = new CopyOnWriteArrayList<>();
    private CompletableFuture<Void> busy = CompletableFuture.completedFuture(null);
    private volatile boolean resting;
    private int last;

    /// One notice; times as `System.nanoTime()`.
    ///
    /// @param said when the department said it
    /// @param arrived when Telegram got the notice
    record Announced(long said, long arrived) {
        Duration length() {
            return Duration.ofNanos(arrived - said);
        }
    }

    Announcing(Gate gate, Nodes nodes) {
        this.gate = gate;
        this.nodes = nodes;
    }

    /// @param chats of those to whom the documents belong, in turn
    void begin(long[] chats) {
        resting = false;
        busy = CompletableFuture.runAsync(() -> announceTo(chats), Thread::startVirtualThread);
    }

    private void announceTo(long[] chats) {
        var next = System.nanoTime();
        try {
            while (!resting) {
                announce(chats[last % chats.length]);
                next += PACE.toNanos();
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
            }
        } catch (IOException | InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Does not wait for it: the next one is due in a second.
    private void announce(long chat) throws IOException {
        var number = "R%06d".formatted(++last);
        var arrival = gate.expect(number);
        var said = System.nanoTime();
        nodes.last(new Order.Announce(chat, number), Boolean.class);
        Thread.startVirtualThread(() -> note(number, said, arrival));
    }

    private void note(String number, long said, CompletableFuture<Long> arrival) {
        try {
            arrived.add(
                    new Announced(said, arrival.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException | InterruptedException | ExecutionException late) {
            missing.add(number + " did not arrive in " + PATIENCE);
        }
    }

    /// Everything that was said has arrived.
    void rest() {
        resting = true;
        busy.join();
        Sending.await(() -> arrived.size() + missing.size() == last);
    }

    List<Announced> arrived() {
        return List.copyOf(arrived);
    }

    List<String> missing() {
        return List.copyOf(missing);
    }
}
