package city.okno.channel.chat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Gatherers;

/// The pages that are open on this node.
public class ChatStreams {

    /// Tabs of one conversation; the oldest gives way.
    private static final int PER_CHAT = 12;

    private static final int CHATS_AT_ONCE = 1000;

    private final Map<ChatId, List<ChatStream>> pages = new ConcurrentHashMap<>();
    private volatile boolean closed;

    public void add(ChatStream stream) {
        pages.compute(
                stream.chat(),
                (_, others) -> {
                    var streams = others == null ? new CopyOnWriteArrayList<ChatStream>() : others;
                    if (streams.size() >= PER_CHAT) {
                        streams.removeFirst().end();
                    }
                    streams.add(stream);
                    return streams;
                });
        if (closed) {
            stream.end();
        }
    }

    public void remove(ChatStream stream) {
        pages.computeIfPresent(
                stream.chat(),
                (_, streams) -> {
                    streams.remove(stream);
                    return streams.isEmpty() ? null : streams;
                });
    }

    /// There are new lines in this chat.
    void wake(ChatId chat) {
        each(chat, ChatStream::wake);
    }

    /// Shows something that is not kept.
    void show(ChatId chat, String event, String json) {
        each(chat, stream -> stream.show(event, json));
    }

    /// Wakes the pages that have not shown the newest line, which another node has stored.
    void catchUp(WebChatRepository lines) {
        pages.keySet().stream()
                .gather(Gatherers.windowFixed(CHATS_AT_ONCE))
                .forEach(chats -> lines.lastSeqs(chats).forEach(this::catchUp));
    }

    private void catchUp(ChatId chat, long last) {
        each(
                chat,
                stream -> {
                    if (stream.shown() < last) {
                        stream.wake();
                    }
                });
    }

    void open() {
        closed = false;
    }

    /// Ends all streams; browsers come back by themselves.
    void close() {
        closed = true;
        pages.values().forEach(streams -> streams.forEach(ChatStream::end));
    }

    private void each(ChatId chat, Consumer<ChatStream> does) {
        pages.getOrDefault(chat, List.of()).forEach(does);
    }
}
