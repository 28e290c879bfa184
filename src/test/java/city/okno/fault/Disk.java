package city.okno.fault;

import city.okno.storage.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An H2 file with the settings of production, which outlives its database.
final class Disk implements AutoCloseable {

    private static final String URL =
            "jdbc:h2:retry:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=1000";

    private final String url;
    private HikariDataSource pool;

    Disk(Path folder) {
        url = URL.formatted(folder.resolve("okno").toAbsolutePath());
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
