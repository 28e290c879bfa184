package city.okno.kill;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import city.okno.storage.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A server of its own that writes commits through, unlike that of the other tests.
public final class PostgreSqlGround implements Ground {

    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Path home;
    private final EmbeddedPostgres server;

    public PostgreSqlGround(Path home) {
        this.home = home;
        // else it tells of every connection that a kill breaks
        ((Logger) LoggerFactory.getLogger(EmbeddedPostgres.class)).setLevel(Level.WARN);
        try {
            var builder = EmbeddedPostgres.builder();
            DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
            server = builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        for (var setting : DURABLE) {
            if (!look(jdbc -> jdbc.sql("show " + setting).query(String.class).single())
                    .equals("on")) {
                throw new IllegalStateException(setting + " is off");
            }
        }
    }

    @Override
    public Database kind() {
        return Database.POSTGRESQL;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--okno.secret=0123456789abcdef0123456789abcdef");
    }

    @Override
    public <T> T look(Function<JdbcClient, T> reader) {
        return reader.apply(JdbcClient.create(server.getPostgresDatabase()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
