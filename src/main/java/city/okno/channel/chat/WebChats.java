package city.okno.channel.chat;

import city.okno.delivery.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The conversations as the web chat keeps them: a line is stored once, then open pages are told.
public class WebChats {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Lines read at once; a page that was away for long gets them in several portions.
    public static final int PORTION = 200;

    private final WebChatRepository lines;
    private final TransactionTemplate writing;
    private final ChatStreams streams;

    WebChats(WebChatRepository lines, TransactionTemplate writing, ChatStreams streams) {
        this.lines = lines;
        this.writing = writing;
        this.streams = streams;
    }

    /// Adds a line; one with a known id changes nothing.
    ///
    /// @param files what the line's attachments contain, in their order
    /// @return whether the line is new
    public boolean add(ChatId chat, ChatMessage message, List<Message.File> files, Instant now) {
        var added = Boolean.TRUE.equals(writing.execute(_ -> insert(chat, message, files, now)));
        if (added) {
            streams.wake(chat);
        }
        return added;
    }

    /// Lines behind `seq`, oldest first, at most [#PORTION].
    public List<ChatLine> after(ChatId chat, long seq) {
        return lines.after(chat, seq, PORTION);
    }

    public long lastSeq(ChatId chat) {
        return lines.lastSeq(chat);
    }

    public Optional<String> label(ChatId chat, String token) {
        return lines.label(chat, token);
    }

    /// Public ids of the pictures in a line; none when there is no such line.
    public List<String> picturesOf(ChatId chat, String line) {
        return lines.body(chat, line)
                .map(json -> JSON.readValue(json, ChatMessage.class).pictures())
                .orElse(List.of());
    }

    public Optional<Message.File> file(ChatId chat, String line, int place) {
        return lines.file(chat, line, place);
    }

    private boolean insert(
            ChatId chat, ChatMessage message, List<Message.File> files, Instant now) {
        var seq = lines.nextSeq(chat, now);
        if (!lines.insert(chat, seq, message.id(), JSON.writeValueAsString(message), now)) {
            return false;
        }
        lines.setLastSeq(chat, seq);
        message.options().forEach(option -> lines.insertButton(chat, seq, option));
        for (var place = 0; place < files.size(); place++) {
            lines.insertFile(chat, seq, place, files.get(place));
        }
        return true;
    }
}
