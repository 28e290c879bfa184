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
import java.util.regex.Pattern;

/// What reaches Telegram, and when: measured there, not where it was sent.
final class Gate implements AutoCloseable {

    /// How news begin; nothing else that is sent does.
    static final String NEWS = "News for everybody, number ";

    /// Telegram does not count these.
    private static final Set<String> FREE = Set.of("getupdates", "deletewebhook", "setmycommands");

    private static final Pattern CHAT = Pattern.compile("\"chat\":\\{\"id\":(\\d+)");

    /// The number of a document in its notice.
    private static final Pattern DOCUMENT = Pattern.compile("Case (R\\d{6})");

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final List<Arrival> arrivals = new ArrayList<>();
    private final Map<String, Question> open = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Long>> expected = new ConcurrentHashMap<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger news = new AtomicInteger();

    /// @param at as `System.nanoTime()`
    /// @param news which, by its key; empty: a reply or a sign
    record Arrival(long at, boolean isMessage, String chat, String news) {
        boolean isNews() {
            return !news.isEmpty();
        }
    }

    /// A message without a reply yet.
    private static final class Question {
        private final CompletableFuture<Long> reply = new CompletableFuture<>();
        private volatile long fetched;
    }

    Gate() {
        telegram.watchOnly(this::hear);
    }

    URI address() {
        return telegram.address();
    }

    private void hear(Call call) {
        var at = System.nanoTime();
        if (FREE.contains(call.method())) {
            fetched(call.answer(), at);
            return;
        }
        var text = call.get("text");
        var chat = call.get("chat_id");
        var key = text.startsWith(NEWS) ? text.substring(NEWS.length()) : "";
        var isMessage = call.method().equals("sendmessage");
        synchronized (this) {
            arrivals.add(new Arrival(at, isMessage, chat, key));
        }
        if (!key.isEmpty()) {
            news.incrementAndGet();
        } else if (isMessage && !isExpected(text, at)) {
            var question = open.remove(chat);
            if (question != null) {
                question.reply.complete(at);
            }
        }
    }

    /// Whether it is the notice of a document.
    private boolean isExpected(String text, long at) {
        var document = DOCUMENT.matcher(text);
        if (!document.find()) {
            return false;
        }
        if (!expected.get(document.group(1)).complete(at)) {
            repeated.incrementAndGet();
        }
        return true;
    }

    /// @return when the notice of this document arrives
    CompletableFuture<Long> expect(String number) {
        var arrival = new CompletableFuture<Long>();
        expected.put(number, arrival);
        return arrival;
    }

    /// How many notices of documents arrived once more.
    int repeated() {
        return repeated.get();
    }

    /// A poll brings it again until it is confirmed; the first time counts.
    private void fetched(String updates, long at) {
        var ids = CHAT.matcher(updates);
        while (ids.find()) {
            var question = open.get(ids.group(1));
            if (question != null && question.fetched == 0) {
                question.fetched = at;
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
    /// @return when the reply has arrived
    /// @throws TimeoutException when it did not in time
    Exchange write(long chat, String text, Duration patience)
            throws InterruptedException, TimeoutException {
        var question = new Question();
        open.put(Long.toString(chat), question);
        var written = System.nanoTime();
        telegram.write(chat, text);
        try {
            var replied = question.reply.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return new Exchange(Long.toString(chat), written, question.fetched, replied);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        telegram.close();
    }
}
