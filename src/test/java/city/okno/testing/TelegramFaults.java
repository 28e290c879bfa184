package city.okno.testing;

import city.okno.testing.TelegramStandIn.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// What is wrong with the next answers of the stand-in for Telegram.
final class TelegramFaults {

    private static final Fault AWAY = new Fault.Page(502, "<html>Bad Gateway</html>");
    private static final Fault WEBHOOK =
            new Fault.Refused(409, "Conflict: can't use getUpdates method while webhook is active");

    private final Map<String, Queue<Fault>> next = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile boolean webhook;

    /// @param chat empty: whichever
    void add(String method, String chat, Fault... faults) {
        next.computeIfAbsent(key(method, chat), _ -> new ConcurrentLinkedQueue<>())
                .addAll(List.of(faults));
    }

    void away(boolean isAway) {
        away = isAway;
    }

    void webhook(boolean isSet) {
        webhook = isSet;
    }

    Optional<Fault> next(String method, String chat) {
        if (away) {
            return Optional.of(AWAY);
        }
        if (webhook && method.equals("getupdates")) {
            return Optional.of(WEBHOOK);
        }
        return taken(key(method, chat)).or(() -> taken(key(method, "")));
    }

    private Optional<Fault> taken(String key) {
        return Optional.ofNullable(next.get(key)).map(Queue::poll);
    }

    private static String key(String method, String chat) {
        return method + " " + chat;
    }
}
