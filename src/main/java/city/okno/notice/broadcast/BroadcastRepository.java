package city.okno.notice.broadcast;

import city.okno.delivery.MailingId;
import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.Category;
import city.okno.notice.telling.NoticeJson;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BroadcastRepository {

    /// More never run at the same time.
    private static final int MOST = 100;

    private static final RowMapper<StoredBroadcast> ROW = (row, _) -> stored(row);

    private final JdbcClient jdbc;

    BroadcastRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the key is new
    boolean insert(Broadcast broadcast, MailingId mailing, @Nullable PartyId author, Instant now) {
        return jdbc.sql(
                                """
                                insert into broadcast (
                                    sender, idempotency_key, category, template, arguments, buttons,
                                    audience, argument, mailing, state, held, author, started_at,
                                    expires_at, sms_segments)
                                values (
                                    :sender, :key, :category, :template, :arguments, :buttons,
                                    :audience, :argument, :mailing, :state, :held, :author, :now,
                                    :expires, :segments)
                                on conflict do nothing
                                """)
                        .param("sender", broadcast.sender())
                        .param("key", broadcast.key())
                        .param("category", broadcast.category().name())
                        .param("template", broadcast.template())
                        .param("arguments", NoticeJson.arguments(broadcast.arguments()))
                        .param("buttons", NoticeJson.buttons(broadcast.buttons()))
                        .param("audience", broadcast.audience())
                        .param("argument", broadcast.argument())
                        .param("mailing", mailing.value())
                        .param("state", (author == null ? State.RUNNING : State.PROPOSED).name())
                        .param("held", author != null)
                        .param("author", author == null ? null : author.value())
                        .param("now", Utc.of(now))
                        .param("expires", Utc.of(broadcast.expiresAt()))
                        .param("segments", broadcast.segments())
                        .update()
                == 1;
    }

    Optional<BroadcastId> under(String sender, String key) {
        return jdbc.sql(
                        """
                        select id from broadcast
                        where sender = :sender and idempotency_key = :key
                        """)
                .param("sender", sender)
                .param("key", key)
                .query((row, _) -> new BroadcastId(row.getLong("id")))
                .optional();
    }

    Optional<StoredBroadcast> find(BroadcastId id) {
        return jdbc.sql("select * from broadcast where id = :id")
                .param("id", id.value())
                .query(ROW)
                .optional();
    }

    /// Locks it for the rest of the transaction: while it is fed it does not change.
    Optional<StoredBroadcast> lock(BroadcastId id) {
        return jdbc.sql("select * from broadcast where id = :id for update")
                .param("id", id.value())
                .query(ROW)
                .optional();
    }

    /// Those that have not ended.
    List<StoredBroadcast> open() {
        return jdbc.sql(
                        """
                        select * from broadcast where state in ('PROPOSED', 'RUNNING', 'PAUSED')
                        order by id limit :most
                        """)
                .param("most", MOST)
                .query(ROW)
                .list();
    }

    void hold(BroadcastId id, boolean held) {
        jdbc.sql("update broadcast set held = :held where id = :id")
                .param("held", held)
                .param("id", id.value())
                .update();
    }

    void state(BroadcastId id, State state) {
        jdbc.sql("update broadcast set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    void end(BroadcastId id, State state, Instant now) {
        jdbc.sql("update broadcast set state = :state, ended_at = :now where id = :id")
                .param("state", state.name())
                .param("now", Utc.of(now))
                .param("id", id.value())
                .update();
    }

    void announced(BroadcastId id) {
        jdbc.sql("update broadcast set announced = true where id = :id")
                .param("id", id.value())
                .update();
    }

    void counted(BroadcastId id, int people) {
        jdbc.sql("update broadcast set people = :people where id = :id")
                .param("people", people)
                .param("id", id.value())
                .update();
    }

    private static @Nullable PartyId author(ResultSet row) throws SQLException {
        var author = row.getObject("author", Long.class);
        return author == null ? null : new PartyId(author);
    }

    private static StoredBroadcast stored(ResultSet row) throws SQLException {
        return new StoredBroadcast(
                new BroadcastId(row.getLong("id")),
                new Broadcast(
                        row.getString("sender"),
                        row.getString("idempotency_key"),
                        Category.valueOf(row.getString("category")),
                        row.getString("template"),
                        NoticeJson.arguments(row.getString("arguments")),
                        NoticeJson.buttons(row.getString("buttons")),
                        row.getString("audience"),
                        row.getString("argument"),
                        Utc.instant(row, "expires_at"),
                        row.getObject("sms_segments", Integer.class)),
                new MailingId(row.getLong("mailing")),
                State.valueOf(row.getString("state")),
                row.getBoolean("held"),
                author(row),
                row.getBoolean("announced"),
                row.getObject("people", Integer.class));
    }
}
