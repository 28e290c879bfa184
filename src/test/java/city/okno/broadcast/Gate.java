package city.okno.broadcast;

import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Call;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/// What reaches Telegram, and when: measured there, not where it was sent.
final class Gate implements AutoCloseable {

    /// How news begin; nothing else that is sent does.
    static final String NEWS = "News for everybody, number ";

    /// Telegram does not count these.
    private static final Set<String> FREE = Set.of("getupdates", "deletewebhook", "setmycommands");

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, CompletableFuture<Long>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger news = new AtomicInteger();

    /// @param at as `System.nanoTime()`
    /// @param news which, by its key; empty: a reply or a sign
    record Arrival(long at, boolean isMessage, String chat, String news) {
        boolean isNews() {
            return !news.isEmpty();
        }
    }

    Gate() {
        telegram.watchOnly(this::hear);
    }

    URI address() {
        return telegram.address();
    }

    private void hear(Call call) {
        if (FREE.contains(call.method())) {
            return;
        }
        var at = System.nanoTime();
        var text = call.get("text");
        var chat = call.get("chat_id");
        var key = text.startsWith(NEWS) ? text.substring(NEWS.length()) : "";
        var isMessage = call.method().equals("sendmessage");
        synchronized (this) {
            arrivals.add(new Arrival(at, isMessage, chat, key));
        }
        if (!key.isEmpty()) {
            news.incrementAndGet();
        } else if (isMessage) {
            var reply = awaited.remove(chat);
            if (reply != null) {
                reply.complete(at);
            }
        }
    }

    /// In the order of arrival, as near as two threads can tell.
    synchronized List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    int news() {
        return news.get();
    }

    /// Somebody writes.
    ///
    /// @return how long it took until the reply had arrived
    /// @throws TimeoutException when it did not in time
    Duration write(long chat, String text, Duration patience)
            throws InterruptedException, TimeoutException {
        var reply = new CompletableFuture<Long>();
        awaited.put(Long.toString(chat), reply);
        var begun = System.nanoTime();
        telegram.write(chat, text);
        try {
            return Duration.ofNanos(reply.get(patience.toMillis(), TimeUnit.MILLISECONDS) - begun);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        telegram.close();
    }
}
