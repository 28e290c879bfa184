package city.okno.kill;

import city.okno.kill.Errand.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Brings errands as messengers do: at least once. What is not acknowledged comes again, to this
/// life of the program or the next.
final class Provider {

    private static final Duration BREATH = Duration.ofMillis(5);

    private final Door door;
    private final Wrongs wrongs;
    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private volatile CompletableFuture<Void> alive = new CompletableFuture<>();
    private volatile int round;

    Provider(Door door, Wrongs wrongs) {
        this.door = door;
        this.wrongs = wrongs;
    }

    void opened(int inRound) {
        round = inRound;
        alive.complete(null);
    }

    /// Whoever waits already goes on waiting for the same.
    void closed() {
        if (alive.isDone()) {
            alive = new CompletableFuture<>();
        }
    }

    /// In which round each update was acknowledged, by the id under which it is stored.
    Map<String, Integer> acknowledged() {
        return acknowledged;
    }

    /// How often something was brought that had been brought before.
    int repeated() {
        return repeated.get();
    }

    /// Returns when the errand is acknowledged.
    void bring(Errand errand) {
        for (var times = 1; ; times++) {
            var answer = ask(errand);
            if (errand instanceof Errand.Update update) {
                look(update, answer, times);
            }
            if (answer == Answer.DONE || answer == Answer.SEEN) {
                return;
            }
            repeated.incrementAndGet();
            LockSupport.parkNanos(BREATH.toNanos());
        }
    }

    /// Brings an update that was acknowledged: it must change nothing.
    void bringAgain(Errand.Update update) {
        repeated.incrementAndGet();
        bring(update);
    }

    /// Brings it once.
    Answer ask(Errand errand) {
        alive.join();
        try {
            return door.ask(errand);
        } catch (IOException noAnswer) {
            return Answer.NOT_NOW;
        }
    }

    private void look(Errand.Update update, Answer answer, int times) {
        switch (answer) {
            case DONE -> {
                var before = acknowledged.putIfAbsent(door.stored(update), round);
                if (before != null) {
                    wrongs.add("%s was acknowledged in round %d and done again", update, before);
                }
            }
            case SEEN -> {
                var before = acknowledged.putIfAbsent(door.stored(update), round);
                if (before == null && times == 1) {
                    wrongs.add("%s was seen before it was brought", update);
                }
            }
            case FAILED -> wrongs.add("%s met a fault of the program", update);
            case NOT_NOW -> {}
        }
    }
}
