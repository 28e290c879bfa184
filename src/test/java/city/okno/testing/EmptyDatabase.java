package city.okno.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import city.okno.storage.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/// The address of a new, empty database: a file in memory, or a database of its own in the one
/// PostgreSQL of this JVM (without fsync; it starts as root and without Docker).
public record EmptyDatabase(String url, String user, String password) {

    public static EmptyDatabase on(Database database) {
        var name = "okno_" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return switch (database) {
            case H2 ->
                    new EmptyDatabase(
                            "jdbc:h2:mem:"
                                    + name
                                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                                    + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=1000",
                            "sa",
                            "");
            case POSTGRESQL -> onPostgreSql(name);
        };
    }

    /// What tells the application to use it.
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static EmptyDatabase onPostgreSql(String name) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return new EmptyDatabase(
                Server.RUNNING.getJdbcUrl("postgres", name), "postgres", "postgres");
    }

    /// Starts when the first test asks for PostgreSQL, stops with the JVM.
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.WARN);
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
