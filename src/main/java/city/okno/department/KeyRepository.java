package city.okno.department;

import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keys by their hash.
@Repository
class KeyRepository {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    KeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when somebody took its number meanwhile, or there is such a key
    boolean insert(
            String department, String keyHash, KeyKind kind, Set<Scope> scopes, Instant now) {
        return jdbc.sql(
                                """
                                insert into department_key
                                    (department, key_hash, number, kind, scopes, made_at)
                                select cast(:department as varchar), cast(:hash as varchar),
                                    coalesce(max(number), 0) + 1, cast(:kind as varchar),
                                    cast(:scopes as varchar), cast(:now as timestamp(6) with time zone)
                                from department_key
                                on conflict do nothing
                                """)
                        .param("department", department)
                        .param("hash", keyHash)
                        .param("kind", kind.name())
                        .param("scopes", Scope.stored(scopes))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void allow(String keyHash, String phoneHash) {
        jdbc.sql(
                        """
                        insert into department_key_phone (department_key, phone_hash)
                        select id, :phone from department_key where key_hash = :hash
                        on conflict do nothing
                        """)
                .param("phone", phoneHash)
                .param("hash", keyHash)
                .update();
    }

    boolean allows(long key, String phoneHash) {
        return jdbc.sql(
                                """
                                select count(*) from department_key_phone
                                where department_key = :key and phone_hash = :phone
                                """)
                        .param("key", key)
                        .param("phone", phoneHash)
                        .query(Long.class)
                        .single()
                > 0;
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

    /// @return false when it was revoked before
    boolean revoke(long key, Instant now) {
        return jdbc.sql(
                                """
                                update department_key set revoked_at = :now
                                where id = :key and revoked_at is null
                                """)
                        .param("now", Utc.of(now))
                        .param("key", key)
                        .update()
                == 1;
    }

    Optional<ApiKey> find(String keyHash) {
        return jdbc.sql(
                        """
                        select id, number, department, kind, scopes from department_key
                        where key_hash = :hash and revoked_at is null
                        """)
                .param("hash", keyHash)
                .query(KeyRepository::key)
                .optional();
    }

    Optional<ApiKey> numbered(long number) {
        return jdbc.sql(
                        """
                        select id, number, department, kind, scopes from department_key
                        where number = :number and revoked_at is null
                        """)
                .param("number", number)
                .query(KeyRepository::key)
                .optional();
    }

    /// Those that work, the newest first.
    List<ApiKey> working() {
        return jdbc.sql(
                        """
                        select id, number, department, kind, scopes from department_key
                        where revoked_at is null
                        order by number desc limit :most
                        """)
                .param("most", MOST)
                .query(KeyRepository::key)
                .list();
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                row.getLong("id"),
                row.getLong("number"),
                row.getString("department"),
                KeyKind.valueOf(row.getString("kind")),
                Scope.of(row.getString("scopes")));
    }
}
