package city.okno.channel.telegram;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Pieces of albums that have not been told to the conversation yet.
@Repository
class TelegramAlbumRepository {

    private final JdbcClient jdbc;

    TelegramAlbumRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A piece whose album is whole.
    ///
    /// @param turn which the pieces become together
    /// @param photo Telegram's file_id; empty when it is none
    /// @param other what it is instead, as in [city.okno.conversation.Content.Unsupported]
    record Whole(
            long turn,
            Address chat,
            @Nullable String language,
            String photo,
            String other,
            String caption,
            Instant at) {}

    /// @param photo and the others as in [Whole]
    void add(TelegramUpdate.Piece piece, String photo, String other, String caption) {
        jdbc.sql(
                        """
                        insert into telegram_piece
                            (update_id, chat, album, language, photo, other, caption, came_at)
                        values
                            (:update, :chat, :album, :language, :photo, :other, :caption, :at)
                        """)
                .param("update", piece.id())
                .param("chat", piece.chat().value())
                .param("album", piece.album())
                .param("language", piece.language())
                .param("photo", photo)
                .param("other", other)
                .param("caption", caption)
                .param("at", Utc.of(piece.at()))
                .update();
    }

    boolean hasAny(Address chat) {
        return jdbc.sql("select count(*) from telegram_piece where chat = :chat")
                        .param("chat", chat.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Chats with pieces of which none came later than this, those that wait longest first.
    List<Address> quietSince(Instant limit, int most) {
        return jdbc.sql(
                        """
                        select chat
                        from telegram_piece
                        group by chat
                        having max(came_at) <= :limit
                        order by min(came_at), chat
                        limit :most
                        """)
                .param("limit", Utc.of(limit))
                .param("most", most)
                .query((row, _) -> new Address(ChannelKind.TELEGRAM, row.getString("chat")))
                .list();
    }

    /// Each album of the chat becomes a turn that is called like its first piece.
    void close(Address chat) {
        jdbc.sql(
                        """
                        update telegram_piece
                        set turn = (
                            select min(p.update_id)
                            from telegram_piece p
                            where p.chat = telegram_piece.chat
                              and p.album = telegram_piece.album
                              and p.turn is null)
                        where chat = :chat and turn is null
                        """)
                .param("chat", chat.value())
                .update();
    }

    /// The pieces of the chat's oldest album that is closed, in the order in which they came; empty
    /// when there is none.
    ///
    /// @param most more than any album has
    List<Whole> oldest(Address chat, int most) {
        return jdbc.sql(
                        """
                        select turn, chat, language, photo, other, caption, came_at
                        from telegram_piece
                        where turn = (select min(p.turn) from telegram_piece p where p.chat = :chat)
                        order by update_id
                        limit :most
                        """)
                .param("chat", chat.value())
                .param("most", most)
                .query(TelegramAlbumRepository::whole)
                .list();
    }

    void remove(long turn) {
        jdbc.sql("delete from telegram_piece where turn = :turn").param("turn", turn).update();
    }

    private static Whole whole(ResultSet row, int number) throws SQLException {
        return new Whole(
                row.getLong("turn"),
                new Address(ChannelKind.TELEGRAM, row.getString("chat")),
                row.getString("language"),
                row.getString("photo"),
                row.getString("other"),
                row.getString("caption"),
                Utc.instant(row, "came_at"));
    }
}
