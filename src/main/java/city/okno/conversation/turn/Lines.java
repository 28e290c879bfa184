package city.okno.conversation.turn;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One line of waiting threads for each key: first come, first served, and nobody else meanwhile.
///
/// @param <K> whose line it is
final class Lines<K> {

    private static final class Line {
        final ReentrantLock lock = new ReentrantLock(true);
        int threads;
    }

    private final ConcurrentHashMap<K, Line> lines = new ConcurrentHashMap<>();

    <T> T inLine(K key, Supplier<T> work) {
        var line = lines.compute(key, (_, known) -> joined(known));
        line.lock.lock();
        try {
            return work.get();
        } finally {
            line.lock.unlock();
            lines.computeIfPresent(key, (_, known) -> left(known));
        }
    }

    /// Keys in use; 0 when nobody waits.
    int size() {
        return lines.size();
    }

    private Line joined(@Nullable Line known) {
        var line = known == null ? new Line() : known;
        line.threads++;
        return line;
    }

    private @Nullable Line left(Line line) {
        line.threads--;
        return line.threads == 0 ? null : line;
    }
}
