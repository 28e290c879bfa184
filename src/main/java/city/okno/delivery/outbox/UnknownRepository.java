package city.okno.delivery.outbox;

import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Letters whose call was never answered. Who asks the provider about them holds their lease.
@Repository
class UnknownRepository {

    private final JdbcClient jdbc;

    UnknownRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param calledAt when the call was made
    record Unanswered(long id, Instant calledAt) {}

    /// The earliest first: they are settled soonest.
    List<Unanswered> calledBefore(ChannelKind lane, Instant before, int limit) {
        return jdbc.sql(
                        """
                        select id, called_at from outbox
                        where channel = :lane and state = 'UNKNOWN' and redacted_at is null
                          and called_at <= :before
                        order by called_at, id
                        limit :limit
                        """)
                .param("lane", lane.code())
                .param("before", Utc.of(before))
                .param("limit", limit)
                .query((row, _) -> new Unanswered(row.getLong("id"), Utc.instant(row, "called_at")))
                .list();
    }

    void lease(long letter, UUID lease) {
        jdbc.sql("update outbox set lease = :lease where id = :id and state = 'UNKNOWN'")
                .param("id", letter)
                .param("lease", lease)
                .update();
    }

    /// Whether no other letter is known to be this message: the same may have been said twice.
    boolean isFree(Departing letter, String externalId) {
        return jdbc.sql(
                                """
                                select count(*) from outbox
                                where channel = :channel and address = :address
                                  and state = 'SENT' and external_id = :external_id
                                """)
                        .param("channel", letter.to().channel().code())
                        .param("address", letter.to().value())
                        .param("external_id", externalId)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /// The provider has it.
    boolean found(Departing letter, String externalId, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'SENT', lease = null, external_id = :external_id,
                                    reason = '', ended_at = :now
                                where id = :id and lease = :lease and state = 'UNKNOWN'
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("external_id", externalId)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// The provider never got it: back into the queue. Later letters to the address do not wait.
    ///
    /// @return false when it is too late
    boolean requeue(Departing letter, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'QUEUED', lease = null, called_at = null,
                                    ended_at = null, attempts = attempts + 1,
                                    reason = 'never_sent', not_before = :now,
                                    failed_at = :long_ago
                                where id = :id and lease = :lease and state = 'UNKNOWN'
                                  and mailing = 0 and redacted_at is null and expires_at > :now
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("now", Utc.of(now))
                        .param("long_ago", Utc.of(Instant.EPOCH))
                        .update()
                == 1;
    }

    /// The provider never got it, and it is not worth sending any more.
    boolean giveUp(Departing letter, String reason, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'REJECTED', lease = null, reason = :reason,
                                    ended_at = :now
                                where id = :id and lease = :lease and state = 'UNKNOWN'
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }
}
