package city.okno.delivery.outbox;

import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is no longer kept.
@Repository
class RetentionRepository {

    private final JdbcClient jdbc;

    RetentionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Empties letters that ended before.
    int redact(Instant endedBefore, int limit, Instant now) {
        return jdbc.sql(
                        """
                        update outbox
                        set body = :nothing, address = '', redacted_at = :now
                        where id in (
                            select id from outbox
                            where redacted_at is null and ended_at < :before
                            order by ended_at
                            limit :limit)
                        """)
                .param("nothing", LetterRepository.NOTHING)
                .param("now", Utc.of(now))
                .param("before", Utc.of(endedBefore))
                .param("limit", limit)
                .update();
    }

    /// Deletes letters, their buttons and receipts.
    int delete(Instant redactedBefore, int limit) {
        return jdbc.sql(
                        """
                        delete from outbox
                        where id in (
                            select id from outbox
                            where redacted_at < :before and ended_at is not null
                            order by redacted_at
                            limit :limit)
                        """)
                .param("before", Utc.of(redactedBefore))
                .param("limit", limit)
                .update();
    }

    /// Deletes reports about messages that nobody here sent.
    int deleteParked(Instant before) {
        return jdbc.sql("delete from receipt where letter is null and reported_at < :before")
                .param("before", Utc.of(before))
                .update();
    }
}
