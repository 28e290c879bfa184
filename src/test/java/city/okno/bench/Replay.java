package city.okno.bench;

import city.okno.storage.Database;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Asks another database with the same rows the same again, by plain JDBC: what a turn costs
/// without Okno. Numbers that the database itself gives to new rows are put where the recording has
/// the old ones; that each statement changes as many rows as it did is checked.
final class Replay implements AutoCloseable {

    private static final int CONNECTIONS = 16;

    private final HikariDataSource source;

    /// The rule of one writer holds for the bare statements too: it is how H2 keeps its promises.
    private final Semaphore writer;

    Replay(Databases.Place place) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(place.url());
        pool.setUsername(place.user());
        pool.setPassword(place.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        source = new HikariDataSource(pool);
        writer = new Semaphore(place.kind() == Database.H2 ? 1 : Integer.MAX_VALUE, true);
    }

    /// One resident's part of the recording. Not for two threads at once.
    final class Part {

        private final Map<Long, Long> keys = new HashMap<>();

        void ask(List<Asked.Unit> units) {
            for (var unit : units) {
                if (unit.transaction) {
                    writer.acquireUninterruptibly();
                }
                try (var connection = source.getConnection()) {
                    connection.setAutoCommit(!unit.transaction);
                    for (var statement : unit.statements()) {
                        ask(connection, statement);
                    }
                    if (unit.transaction) {
                        connection.commit();
                    }
                } catch (SQLException | ReflectiveOperationException failure) {
                    throw new IllegalStateException(failure);
                } finally {
                    if (unit.transaction) {
                        writer.release();
                    }
                }
            }
        }

        private void ask(Connection connection, Asked.Statement asked)
                throws SQLException, ReflectiveOperationException {
            try (var statement =
                    (PreparedStatement) asked.prepare().invoke(connection, asked.sql())) {
                for (var call : asked.calls()) {
                    var result = call.method().invoke(statement, renumbered(call.arguments()));
                    if (result instanceof Integer count && count != asked.updated) {
                        throw new IllegalStateException(
                                "%d rows instead of %d: %s"
                                        .formatted(count, asked.updated, asked.sql()[0]));
                    }
                    if (result instanceof ResultSet rows) {
                        readAll(rows);
                    }
                }
                noteKey(statement, asked);
            } catch (InvocationTargetException failure) {
                throw new IllegalStateException(String.valueOf(asked.sql()[0]), failure.getCause());
            }
        }

        private Object[] renumbered(Object[] arguments) {
            if (arguments == null || keys.isEmpty()) {
                return arguments;
            }
            var renumbered = arguments.clone();
            for (int i = 0; i < renumbered.length; i++) {
                if (renumbered[i] instanceof Long number) {
                    renumbered[i] = keys.getOrDefault(number, number);
                }
            }
            return renumbered;
        }

        private void noteKey(PreparedStatement statement, Asked.Statement asked)
                throws SQLException {
            if (asked.key != null) {
                try (var given = statement.getGeneratedKeys()) {
                    given.next();
                    keys.put(asked.key, given.getLong(1));
                }
            }
        }
    }

    private static void readAll(ResultSet rows) throws SQLException {
        while (rows.next()) {
            rows.getObject(1);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
