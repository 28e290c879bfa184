package city.okno.conversation.bundle;

import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Bundles by their hash, and which one is active.
@Repository
class BundleRepository {

    private final JdbcClient jdbc;

    BundleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param files the bundle's files as JSON, path to text
    void store(String hash, String files, Instant now) {
        jdbc.sql(
                        """
                        insert into bundle (hash, files, stored_at) values (:hash, :files, :now)
                        on conflict do nothing
                        """)
                .param("hash", hash)
                .param("files", files)
                .param("now", Utc.of(now))
                .update();
    }

    Optional<String> files(String hash) {
        return jdbc.sql("select files from bundle where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional();
    }

    void activate(String hash, Instant now) {
        jdbc.sql(
                        """
                        insert into active_bundle (id, hash, since) values (1, :hash, :now)
                        on conflict do nothing
                        """)
                .param("hash", hash)
                .param("now", Utc.of(now))
                .update();
        jdbc.sql(
                        "update active_bundle set hash = :hash, since = :now where id = 1 and hash <> :hash")
                .param("hash", hash)
                .param("now", Utc.of(now))
                .update();
    }

    Optional<String> active() {
        return jdbc.sql("select hash from active_bundle where id = 1")
                .query(String.class)
                .optional();
    }

    /// Forgets what is not active and in whose scripts nobody waits, not even in a conversation
    /// that was interrupted.
    int forgetUnused(Instant storedBefore) {
        return jdbc.sql(
                        """
                        delete from bundle
                        where stored_at < :before
                          and hash not in (select hash from active_bundle)
                          and not exists (
                            select 1 from conversation
                            where conversation.body like '%' || bundle.hash || '%')
                        """)
                .param("before", Utc.of(storedBefore))
                .update();
    }
}
