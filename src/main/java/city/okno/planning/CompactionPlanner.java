package city.okno.planning;

import city.okno.storage.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps H2's file small. H2 would do it by itself if its commits could wait for each other; with
/// `WRITE_DELAY=0` it has no thread for it, and the room of old pages is free again only when
/// everything around them is old too.
@Component
class CompactionPlanner implements Planner {

    /// Pieces of the file (H2 calls them chunks) that hold less than this are written anew.
    private static final int FULL_PERCENT = 60;

    /// Written in one go; everybody who writes waits for it, as for another writer.
    private static final int MOST_BYTES = 4 << 20;

    private final Database database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate writing;

    CompactionPlanner(Database database, JdbcTemplate jdbc, TransactionTemplate writing) {
        this.database = database;
        this.jdbc = jdbc;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "h2-compaction";
    }

    /// PostgreSQL cleans up by itself.
    @Override
    public Duration period() {
        return switch (database) {
            case H2 -> Duration.ofSeconds(1);
            case POSTGRESQL -> Duration.ofDays(1);
        };
    }

    /// Inside a write transaction, which keeps other writers away: what is written here, too, is to
    /// be whole after a `kill -9`.
    @Override
    public void runDue(Instant now) {
        switch (database) {
            case H2 ->
                    writing.executeWithoutResult(_ ->
                            jdbc.execute((ConnectionCallback<Boolean>) CompactionPlanner::compact));
            case POSTGRESQL -> {}
        }
    }

    /// @return whether anything was written
    private static boolean compact(Connection connection) throws SQLException {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore().compact(FULL_PERCENT, MOST_BYTES);
    }
}
