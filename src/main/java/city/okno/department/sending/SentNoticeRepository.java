package city.okno.department.sending;

import city.okno.notice.NoticeId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which notices are whose.
@Repository
class SentNoticeRepository {

    private static final String SELECT =
            """
            select public_id, sender, template, version, notice, outcome, made_at, expires_at,
                cancelled_at
            from department_notice
            """;

    private final JdbcClient jdbc;

    SentNoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Keeps it, unless something is kept for this request.
    void insert(SentNotice notice, String request) {
        jdbc.sql(
                        """
                        insert into department_notice
                            (public_id, sender, request, notice, outcome, template, version,
                             made_at, expires_at)
                        values
                            (:id, :sender, :request, :notice, :outcome, :template, :version,
                             :made, :expires)
                        on conflict do nothing
                        """)
                .param("id", notice.id())
                .param("sender", notice.sender())
                .param("request", request)
                .param("notice", notice.notice() == null ? null : notice.notice().value())
                .param("outcome", notice.outcome() == null ? null : notice.outcome().name())
                .param("template", notice.template())
                .param("version", notice.version())
                .param("made", Utc.of(notice.madeAt()))
                .param("expires", Utc.of(notice.expiresAt()))
                .update();
    }

    SentNotice get(String sender, String request) {
        return jdbc.sql(SELECT + "where sender = :sender and request = :request")
                .param("sender", sender)
                .param("request", request)
                .query(SentNoticeRepository::notice)
                .single();
    }

    Optional<SentNotice> find(String sender, UUID id) {
        return jdbc.sql(SELECT + "where sender = :sender and public_id = :id")
                .param("sender", sender)
                .param("id", id)
                .query(SentNoticeRepository::notice)
                .optional();
    }

    Optional<SentNotice> find(NoticeId notice) {
        return jdbc.sql(SELECT + "where notice = :notice")
                .param("notice", notice.value())
                .query(SentNoticeRepository::notice)
                .optional();
    }

    void cancel(UUID id, Instant now) {
        jdbc.sql(
                        """
                        update department_notice set cancelled_at = :now
                        where public_id = :id and cancelled_at is null
                        """)
                .param("now", Utc.of(now))
                .param("id", id)
                .update();
    }

    /// @return how many of the oldest were deleted
    int delete(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from department_notice where id in (
                            select id from department_notice where made_at < :before
                            order by made_at, id limit :most)
                        """)
                .param("before", Utc.of(before))
                .param("most", most)
                .update();
    }

    private static SentNotice notice(ResultSet row, int number) throws SQLException {
        var notice = row.getObject("notice", Long.class);
        var outcome = row.getString("outcome");
        return new SentNotice(
                row.getObject("public_id", UUID.class),
                row.getString("sender"),
                row.getString("template"),
                row.getInt("version"),
                notice == null ? null : new NoticeId(notice),
                outcome == null ? null : TestOutcome.valueOf(outcome),
                Utc.instant(row, "made_at"),
                Utc.instant(row, "expires_at"),
                Utc.nullableInstant(row, "cancelled_at"));
    }
}
