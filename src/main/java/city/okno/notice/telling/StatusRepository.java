package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.notice.NoticeId;
import city.okno.notice.NoticeStatus.Standing;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notices as their senders may see them.
@Repository
class StatusRepository {

    private static final int MOST_WAYS = 20;

    private final JdbcClient jdbc;

    StatusRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param endedAt null: it has not ended
    record Row(
            Standing standing,
            String reason,
            Instant toldAt,
            Instant dueAt,
            Instant expiresAt,
            @Nullable Instant endedAt) {}

    record Rung(ChannelKind channel, LetterId letter, Instant at) {}

    Optional<Row> find(NoticeId notice) {
        return jdbc.sql(
                        """
                        select coalesce(ending, state) as standing, reason, told_at, due_at,
                            expires_at, ended_at
                        from notice where id = :id
                        """)
                .param("id", notice.value())
                .query((row, _) ->
                        new Row(
                                Standing.valueOf(row.getString("standing")),
                                Objects.requireNonNullElse(row.getString("reason"), ""),
                                Utc.instant(row, "told_at"),
                                Utc.instant(row, "due_at"),
                                Utc.instant(row, "expires_at"),
                                Utc.nullableInstant(row, "ended_at")))
                .optional();
    }

    /// Who had it told, under which key.
    record Origin(NoticeId notice, String sender, String key) {}

    /// Those of broadcasts are left out.
    List<Origin> origins(Set<NoticeId> notices) {
        return jdbc.sql(
                        """
                        select id, sender, idempotency_key from notice
                        where id in (:ids) and broadcast is null
                        order by id limit :most
                        """)
                .param("ids", notices.stream().map(NoticeId::value).toList())
                .param("most", notices.size())
                .query((row, _) ->
                        new Origin(
                                new NoticeId(row.getLong("id")),
                                row.getString("sender"),
                                row.getString("idempotency_key")))
                .list();
    }

    /// The earliest first.
    List<Rung> rungs(NoticeId notice) {
        return jdbc.sql(
                        """
                        select channel, letter, at from notice_rung where notice = :notice
                        order by letter limit :most
                        """)
                .param("notice", notice.value())
                .param("most", MOST_WAYS)
                .query((row, _) ->
                        new Rung(
                                ChannelKind.of(row.getString("channel")),
                                new LetterId(row.getLong("letter")),
                                Utc.instant(row, "at")))
                .list();
    }
}
