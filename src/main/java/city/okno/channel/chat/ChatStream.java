package city.okno.channel.chat;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One open page: lines from the database in their order, signs as they come. Runs on the virtual
/// thread of its request until the page goes away or Okno stops.
///
/// Server-sent events as in the HTML standard, section 9.2: `event`, `id`, `data`, an empty line.
public final class ChatStream {

    private static final int SIGNS = 64;

    /// What happened, for the thread of the stream.
    private sealed interface Signal {
        /// There may be new lines.
        record News() implements Signal {}

        record Sign(String event, String json) implements Signal {}

        record End() implements Signal {}
    }

    private final ChatId chat;
    private final BlockingQueue<Signal> signals = new ArrayBlockingQueue<>(SIGNS);
    private volatile long shown;

    /// @param after the last line that the page has
    public ChatStream(ChatId chat, long after) {
        this.chat = chat;
        this.shown = after;
    }

    ChatId chat() {
        return chat;
    }

    /// The newest line that was written to the page.
    long shown() {
        return shown;
    }

    /// Tells to look for new lines. A full queue holds one such signal already, or a page that
    /// reads too slowly for signs.
    void wake() {
        offer(new Signal.News());
    }

    /// @param json the event's data, in one line
    void show(String event, String json) {
        offer(new Signal.Sign(event, json));
    }

    void end() {
        signals.clear();
        offer(new Signal.End());
    }

    /// @throws IOException when the page is gone
    public void run(WebChats chats, Writer out, Duration heartbeat)
            throws IOException, InterruptedException {
        out.write("retry: 2000\nevent: ready\nid: " + shown + "\ndata: {}\n\n");
        writeNews(chats, out);
        out.flush();
        while (true) {
            var signal = signals.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
            if (signal instanceof Signal.End) {
                return;
            }
            write(signal, chats, out);
            out.flush();
        }
    }

    private void write(@Nullable Signal signal, WebChats chats, Writer out) throws IOException {
        switch (signal) {
            case null -> out.write(": still here\n\n");
            case Signal.News _ -> writeNews(chats, out);
            case Signal.Sign(var event, var json) -> {
                // what was said before the sign stands before it
                writeNews(chats, out);
                out.write("event: " + event + "\ndata: " + json + "\n\n");
            }
            case Signal.End _ -> {}
        }
    }

    private void writeNews(WebChats chats, Writer out) throws IOException {
        int written;
        do {
            var portion = chats.after(chat, shown);
            for (var line : portion) {
                out.write("event: message\nid: " + line.seq() + "\ndata: " + line.json() + "\n\n");
                shown = line.seq();
            }
            written = portion.size();
        } while (written == WebChats.PORTION);
    }

    private void offer(Signal signal) {
        if (!signals.contains(signal)) {
            signals.offer(signal);
        }
    }
}
