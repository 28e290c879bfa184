package city.okno.rehearsal.stage;

import city.okno.storage.Database;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Empties the database between two rehearsals. Bundles stay: they are what is rehearsed.
final class StageRepository {

    private static final Set<String> KEPT =
            Set.of("flyway_schema_history", "bundle", "active_bundle");

    private final JdbcClient jdbc;
    private final Database database;

    StageRepository(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    void empty() {
        var tables = tables();
        switch (database) {
            case H2 -> emptyOneByOne(tables);
            case POSTGRESQL ->
                    jdbc.sql(
                                    "truncate table "
                                            + String.join(", ", tables)
                                            + " restart identity cascade")
                            .update();
        }
    }

    String activeBundle() {
        return jdbc.sql("select hash from active_bundle where id = 1")
                .query((row, _) -> row.getString("hash"))
                .single();
    }

    /// @return its files as JSON, path to text
    String bundle(String hash) {
        return jdbc.sql("select files from bundle where hash = :hash")
                .param("hash", hash)
                .query((row, _) -> row.getString("files"))
                .single();
    }

    void activate(String hash) {
        jdbc.sql("update active_bundle set hash = :hash where id = 1").param("hash", hash).update();
    }

    void keep(String hash, String files, Instant now) {
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

    private void emptyOneByOne(List<String> tables) {
        jdbc.sql("set referential_integrity false").update();
        for (var table : tables) {
            jdbc.sql("truncate table " + table + " restart identity").update();
        }
        jdbc.sql("set referential_integrity true").update();
    }

    private List<String> tables() {
        return jdbc
                .sql(
                        """
                        select table_name
                        from information_schema.tables
                        where table_schema = current_schema and table_type in ('BASE TABLE', 'TABLE')
                        order by table_name
                        limit 1000
                        """)
                .query((row, _) -> row.getString("table_name"))
                .list()
                .stream()
                .filter(table -> !KEPT.contains(table) && !table.startsWith("qrtz_"))
                .toList();
    }
}
