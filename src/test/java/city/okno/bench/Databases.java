package city.okno.bench;

import city.okno.storage.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// Databases that keep what they say they keep: H2 in a file, by the address of production;
/// PostgreSQL with `fsync` and `synchronous_commit` on.
final class Databases implements AutoCloseable {

    private static final String H2 =
            "jdbc:h2:retry:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;QUERY_CACHE_SIZE=200";

    private final Path folder;
    private final AtomicInteger names = new AtomicInteger();
    private EmbeddedPostgres postgres;

    Databases() {
        try {
            folder = Files.createTempDirectory(Path.of("target"), "bench-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Where a database is.
    record Place(Database kind, String name, String url, String user, String password) {}

    Place empty(Database kind) {
        var name = nextName();
        return switch (kind) {
            case H2 -> h2(name);
            case POSTGRESQL -> {
                execute("create database " + name);
                yield postgreSql(name);
            }
        };
    }

    /// The same rows in another place. Nobody may have the first one open.
    Place copy(Place from) {
        var name = nextName();
        return switch (from.kind()) {
            case H2 -> {
                copyFile(file(from.name()), file(name));
                yield h2(name);
            }
            case POSTGRESQL -> {
                execute("create database " + name + " template " + from.name());
                yield postgreSql(name);
            }
        };
    }

    private String nextName() {
        return "city" + names.incrementAndGet();
    }

    private Place h2(String name) {
        var url = H2.formatted(folder.resolve(name).toAbsolutePath());
        return new Place(Database.H2, name, url, "sa", "");
    }

    private Place postgreSql(String name) {
        var url = server().getJdbcUrl("postgres", name);
        return new Place(Database.POSTGRESQL, name, url, "postgres", "postgres");
    }

    private Path file(String name) {
        return folder.resolve(name + ".mv.db");
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void execute(String sql) {
        try (var connection = server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private synchronized EmbeddedPostgres server() {
        if (postgres == null) {
            try {
                postgres =
                        EmbeddedPostgres.builder()
                                .setServerConfig("fsync", "on")
                                .setServerConfig("synchronous_commit", "on")
                                .setServerConfig("full_page_writes", "on")
                                .setServerConfig("max_connections", "200")
                                .start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return postgres;
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
