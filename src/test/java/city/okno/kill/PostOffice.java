package city.okno.kill;

import city.okno.kill.News.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// The messengers' side: what reached them, for whom, in the order of arrival.
final class PostOffice {

    /// A provider takes its time, so that there is always a call under way when the program dies.
    private static final Duration SLOWEST = Duration.ofMillis(30);

    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();
    private long last = System.nanoTime();

    /// @param id the messenger's own
    record Arrival(String id, Letter letter) {}

    /// For a messenger that has no ids of its own.
    String take(Letter letter) {
        String id;
        synchronized (this) {
            id = "message-" + (arrivals.size() + 1);
            take(id, letter);
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(SLOWEST.toNanos()));
        return id;
    }

    synchronized void take(String id, Letter letter) {
        arrivals.add(new Arrival(id, letter));
        mailbox(letter.address()).put(letter);
        last = System.nanoTime();
    }

    /// @param from how many are known already
    synchronized List<Arrival> arrivals(int from) {
        return List.copyOf(arrivals.subList(from, arrivals.size()));
    }

    /// How long nothing has arrived.
    synchronized Duration quiet() {
        return Duration.ofNanos(System.nanoTime() - last);
    }

    Mailbox mailbox(String address) {
        return mailboxes.computeIfAbsent(address, _ -> new Mailbox());
    }

    /// What one address got.
    static final class Mailbox {

        private final List<Letter> letters = new ArrayList<>();
        private int looked;

        /// The first letter of this kind behind those that were looked at.
        ///
        /// @param patience how long to wait for it
        synchronized Optional<Letter> next(Predicate<Letter> wanted, Duration patience)
                throws InterruptedException {
            var deadline = System.nanoTime() + patience.toNanos();
            while (true) {
                while (looked < letters.size()) {
                    var letter = letters.get(looked++);
                    if (wanted.test(letter)) {
                        return Optional.of(letter);
                    }
                }
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return Optional.empty();
                }
                wait(left);
            }
        }

        private synchronized void put(Letter letter) {
            letters.add(letter);
            notifyAll();
        }
    }
}
