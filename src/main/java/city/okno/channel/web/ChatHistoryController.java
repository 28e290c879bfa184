package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ChatStream;
import city.okno.channel.chat.ChatStreams;
import city.okno.channel.chat.ConditionalOnWebChat;
import city.okno.channel.chat.WebChatSettings;
import city.okno.channel.chat.WebChats;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a conversation has to show: its history, what is new, its documents.
@RestController
@ConditionalOnWebChat
class ChatHistoryController {

    private final WebChats chats;
    private final ChatStreams streams;
    private final Duration heartbeat;

    ChatHistoryController(WebChats chats, ChatStreams streams, WebChatSettings settings) {
        this.chats = chats;
        this.streams = streams;
        this.heartbeat = settings.heartbeat();
    }

    /// The whole conversation, oldest first.
    @GetMapping("/api/chat/history")
    void history(@RequestAttribute(ChatGate.CHAT) ChatId chat, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        var out = response.getWriter();
        out.write('[');
        var separator = "";
        var seq = 0L;
        int written;
        do {
            var portion = chats.after(chat, seq);
            for (var line : portion) {
                out.write(separator);
                out.write(line.json());
                separator = ",\n";
                seq = line.seq();
            }
            written = portion.size();
        } while (written == WebChats.PORTION);
        out.write(']');
    }

    /// Stays open; what came after `Last-Event-ID`, or `after`, comes first.
    @GetMapping("/api/chat/events")
    void events(
            @RequestAttribute(ChatGate.CHAT) ChatId chat,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEvent,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        // nginx would hold events back
        response.setHeader("X-Accel-Buffering", "no");
        var stream = new ChatStream(chat, start(chats.lastSeq(chat), lastEvent, after));
        streams.add(stream);
        try {
            stream.run(chats, response.getWriter(), heartbeat);
        } finally {
            streams.remove(stream);
        }
    }

    /// A number of a database that is no more, or none at all, means from now on.
    private static long start(long last, @Nullable Long lastEvent, @Nullable Long after) {
        var from = lastEvent != null ? lastEvent : after;
        return from == null ? last : Math.clamp(from, 0, last);
    }

    /// A document under a line, for this conversation only.
    @GetMapping("/api/chat/files/{line}/{place}")
    ResponseEntity<?> file(
            @RequestAttribute(ChatGate.CHAT) ChatId chat,
            @PathVariable String line,
            @PathVariable int place) {
        return chats.file(chat, line, place)
                .<ResponseEntity<?>>map(file ->
                        ResponseEntity.ok()
                                .contentType(MediaType.parseMediaType(file.mediaType()))
                                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                                .body(file.content().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(ChatProblem.NOT_HERE::answer);
    }

    private static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
