package city.okno.department;

import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys by their hash.
@Repository
class KeyRepository {

    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String department, String keyHash, Instant now) {
        jdbc.sql(
                        """
                        insert into department_key (department, key_hash, made_at)
                        values (:department, :hash, :now)
                        on conflict do nothing
                        """)
                .param("department", department)
                .param("hash", keyHash)
                .param("now", Utc.of(now))
                .update();
    }

    int revoke(String department, Instant now) {
        return jdbc.sql(
                        """
                        update department_key set revoked_at = :now
                        where department = :department and revoked_at is null
                        """)
                .param("now", Utc.of(now))
                .param("department", department)
                .update();
    }

    Optional<String> department(String keyHash) {
        return jdbc.sql(
                        """
                        select department from department_key
                        where key_hash = :hash and revoked_at is null
                        """)
                .param("hash", keyHash)
                .query(String.class)
                .optional();
    }
}
