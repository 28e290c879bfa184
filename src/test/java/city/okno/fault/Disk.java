package city.okno.fault;

import city.okno.storage.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An H2 database with the settings of production: a file, which outlives its database, or memory,
/// where only the process dies.
final class Disk implements AutoCloseable {

    private static final String URL =
            "jdbc:h2:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=1000";

    private final String url;
    private HikariDataSource pool;

    static Disk file(Path folder) {
        return new Disk("retry:" + folder.resolve("okno").toAbsolutePath());
    }

    static Disk memory() {
        return new Disk("mem:" + UUID.randomUUID());
    }

    private Disk(String where) {
        url = URL.formatted(where);
        pool = open();
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
    }

    private HikariDataSource open() {
        var opened = new HikariDataSource();
        opened.setJdbcUrl(url);
        opened.setUsername("sa");
        opened.setMaximumPoolSize(2);
        opened.setMaxLifetime(0);
        return opened;
    }

    /// As after a kill: what is not in the file is gone.
    void restart() {
        JdbcClient.create(pool).sql("shutdown immediately").update();
        pool.close();
        pool = open();
    }

    DataSource pool() {
        return pool;
    }

    Database kind() {
        return Database.H2;
    }

    @Override
    public void close() {
        JdbcClient.create(pool).sql("shutdown").update();
        pool.close();
    }
}
