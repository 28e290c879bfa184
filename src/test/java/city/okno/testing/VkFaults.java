package city.okno.testing;

import city.okno.testing.VkStandIn.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What is wrong with the next answers of the stand-in for VK.
final class VkFaults {

    private static final Fault AWAY = new Fault.Page(502, "<html>Bad Gateway</html>");

    private final Map<String, Queue<Fault>> next = new ConcurrentHashMap<>();
    private volatile boolean away;

    /// @param peer empty: whichever
    void add(String method, String peer, Fault... faults) {
        next.computeIfAbsent(key(method, peer), _ -> new ConcurrentLinkedQueue<>())
                .addAll(List.of(faults));
    }

    void away(boolean isAway) {
        away = isAway;
    }

    Optional<Fault> next(String method, String peer) {
        return away ? Optional.of(AWAY) : taken(key(method, peer)).or(() -> taken(key(method, "")));
    }

    private Optional<Fault> taken(String key) {
        return Optional.ofNullable(next.get(key)).map(Queue::poll);
    }

    private static String key(String method, String peer) {
        return method + " " + peer;
    }
}
