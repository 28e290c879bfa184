package city.okno.delivery.outbox;

import city.okno.delivery.LetterId;
import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters that leave once more, because what left did not arrive.
@Repository
class ResendRepository {

    private final JdbcClient jdbc;

    ResendRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int resent(LetterId letter) {
        return jdbc.sql("select resent from outbox where id = :id")
                .param("id", letter.value())
                .query(Integer.class)
                .optional()
                .orElse(Integer.MAX_VALUE);
    }

    void count(LetterId letter) {
        jdbc.sql("update outbox set resent = resent + 1 where id = :id")
                .param("id", letter.value())
                .update();
    }

    /// Back into the queue; later letters to the address do not wait for it again.
    ///
    /// @param resent how often before
    boolean requeue(LetterId letter, int resent, String reason, Instant notBefore, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'QUEUED', resent = resent + 1, reason = :reason,
                                    external_id = null, called_at = null, ended_at = null,
                                    failed_at = :long_ago,
                                    not_before = :not_before
                                where id = :id and state = 'SENT' and resent = :resent
                                  and mailing = 0 and redacted_at is null and seen_at is null
                                  and expires_at > :not_before and expires_at > :now
                                """)
                        .param("id", letter.value())
                        .param("resent", resent)
                        .param("reason", reason)
                        .param("not_before", Utc.of(notBefore))
                        .param("now", Utc.of(now))
                        .param("long_ago", Utc.of(Instant.EPOCH))
                        .update()
                == 1;
    }

    /// It arrived after all, before it left again.
    void arrived(LetterId letter, Instant now) {
        jdbc.sql(
                        """
                        update outbox set state = 'SENT', ended_at = :now
                        where id = :id and state = 'QUEUED' and resent > 0
                        """)
                .param("id", letter.value())
                .param("now", Utc.of(now))
                .update();
    }
}
