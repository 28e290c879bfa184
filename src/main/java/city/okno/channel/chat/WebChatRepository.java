package city.okno.channel.chat;

import city.okno.delivery.Message;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The lines of all chats.
class WebChatRepository {

    private final JdbcClient jdbc;

    WebChatRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks the chat, made if need be, until the end of the transaction.
    ///
    /// @return the number for the next line
    long nextSeq(ChatId chat, Instant now) {
        jdbc.sql(
                        """
                        insert into web_chat (chat, last_seq, used_at)
                        values (:chat, 0, :now)
                        on conflict do nothing
                        """)
                .param("chat", chat.value())
                .param("now", Utc.of(now))
                .update();
        jdbc.sql("update web_chat set used_at = :now where chat = :chat")
                .param("chat", chat.value())
                .param("now", Utc.of(now))
                .update();
        return lastSeq(chat) + 1;
    }

    /// @return false when the chat has a line of this id
    boolean insert(ChatId chat, long seq, String publicId, String json, Instant at) {
        return jdbc.sql(
                                """
                                insert into web_chat_line (chat, seq, public_id, body, at)
                                values (:chat, :seq, :id, :body, :at)
                                on conflict do nothing
                                """)
                        .param("chat", chat.value())
                        .param("seq", seq)
                        .param("id", publicId)
                        .param("body", json)
                        .param("at", Utc.of(at))
                        .update()
                == 1;
    }

    void setLastSeq(ChatId chat, long seq) {
        jdbc.sql("update web_chat set last_seq = :seq where chat = :chat")
                .param("chat", chat.value())
                .param("seq", seq)
                .update();
    }

    void insertButton(ChatId chat, long seq, ChatMessage.Choice button) {
        jdbc.sql(
                        """
                        insert into web_chat_button (chat, token, seq, label)
                        values (:chat, :token, :seq, :label)
                        """)
                .param("chat", chat.value())
                .param("token", button.id())
                .param("seq", seq)
                .param("label", button.label())
                .update();
    }

    void insertFile(ChatId chat, long seq, int place, Message.File file) {
        jdbc.sql(
                        """
                        insert into web_chat_file (chat, seq, place, name, media_type, content)
                        values (:chat, :seq, :place, :name, :type, :content)
                        """)
                .param("chat", chat.value())
                .param("seq", seq)
                .param("place", place)
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("content", file.content())
                .update();
    }

    /// 0 for a chat in which nothing was said.
    long lastSeq(ChatId chat) {
        return jdbc.sql("select last_seq from web_chat where chat = :chat")
                .param("chat", chat.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /// The newest line of each of these chats.
    Map<ChatId, Long> lastSeqs(Collection<ChatId> chats) {
        return jdbc
                .sql("select chat, last_seq from web_chat where chat in (:chats)")
                .param("chats", chats.stream().map(ChatId::value).toList())
                .query((row, _) -> Map.entry(new ChatId(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<ChatLine> after(ChatId chat, long seq, int limit) {
        return jdbc.sql(
                        """
                        select seq, body from web_chat_line
                        where chat = :chat and seq > :seq
                        order by seq
                        limit :limit
                        """)
                .param("chat", chat.value())
                .param("seq", seq)
                .param("limit", limit)
                .query((row, _) -> new ChatLine(row.getLong(1), row.getString(2)))
                .list();
    }

    /// What stands on a button that this chat was shown.
    Optional<String> label(ChatId chat, String token) {
        return jdbc.sql(
                        """
                        select label from web_chat_button
                        where chat = :chat and token = :token
                        """)
                .param("chat", chat.value())
                .param("token", token)
                .query(String.class)
                .optional();
    }

    Optional<String> body(ChatId chat, String line) {
        return jdbc.sql(
                        """
                        select body from web_chat_line
                        where chat = :chat and public_id = :line
                        """)
                .param("chat", chat.value())
                .param("line", line)
                .query(String.class)
                .optional();
    }

    Optional<Message.File> file(ChatId chat, String line, int place) {
        return jdbc.sql(
                        """
                        select f.name, f.media_type, f.content
                        from web_chat_file f
                        join web_chat_line l on l.chat = f.chat and l.seq = f.seq
                        where l.chat = :chat and l.public_id = :line and f.place = :place
                        """)
                .param("chat", chat.value())
                .param("line", line)
                .param("place", place)
                .query((row, _) ->
                        new Message.File(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /// Forgets lines older than `before` and chats that were not used since.
    int deleteOlder(Instant before) {
        var lines =
                jdbc.sql("delete from web_chat_line where at < :before")
                        .param("before", Utc.of(before))
                        .update();
        jdbc.sql("delete from web_chat where used_at < :before")
                .param("before", Utc.of(before))
                .update();
        return lines;
    }

    /// The chat itself stays, so that its numbers go on for pages that are open.
    void deleteLines(ChatId chat) {
        jdbc.sql("delete from web_chat_line where chat = :chat")
                .param("chat", chat.value())
                .update();
    }
}
