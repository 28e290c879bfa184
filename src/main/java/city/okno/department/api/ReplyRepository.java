package city.okno.department.api;

import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was answered under which Idempotency-Key.
@Repository
class ReplyRepository {

    private final JdbcClient jdbc;

    ReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param reply null: none yet
    record Known(String requestHash, @Nullable Reply reply) {}

    /// Keeps what is asked under this key, unless something is.
    void take(long key, String idempotencyKey, String requestHash, Instant now) {
        jdbc.sql(
                        """
                        insert into department_answer
                            (department_key, idempotency_key, request_hash, at)
                        values (:key, :idempotency, :hash, :now)
                        on conflict do nothing
                        """)
                .param("key", key)
                .param("idempotency", idempotencyKey)
                .param("hash", requestHash)
                .param("now", Utc.of(now))
                .update();
    }

    Known find(long key, String idempotencyKey) {
        return jdbc.sql(
                        """
                        select request_hash, status, body from department_answer
                        where department_key = :key and idempotency_key = :idempotency
                        """)
                .param("key", key)
                .param("idempotency", idempotencyKey)
                .query((row, _) -> known(row))
                .single();
    }

    /// The first answer stays.
    void answer(long key, String idempotencyKey, Reply reply) {
        jdbc.sql(
                        """
                        update department_answer set status = :status, body = :body
                        where department_key = :key and idempotency_key = :idempotency
                            and body is null
                        """)
                .param("status", reply.status())
                .param("body", reply.json())
                .param("key", key)
                .param("idempotency", idempotencyKey)
                .update();
    }

    int delete(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from department_answer
                        where (department_key, idempotency_key) in
                            (select department_key, idempotency_key from department_answer
                            where at < :before order by at limit :most)
                        """)
                .param("before", Utc.of(before))
                .param("most", most)
                .update();
    }

    private static Known known(ResultSet row) throws SQLException {
        var body = row.getString("body");
        var reply = body == null ? null : new Reply(row.getInt("status"), body);
        return new Known(row.getString("request_hash"), reply);
    }
}
