package city.okno.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/// The two databases that Okno runs on. A module asks only where one SQL text cannot serve both.
public enum Database {
    /// One file, one process, one write transaction at a time.
    H2,
    /// One or more nodes.
    POSTGRESQL;

    /// Opens a connection to look.
    public static Database of(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            return named(connection.getMetaData().getDatabaseProductName());
        } catch (SQLException failure) {
            throw new CannotGetJdbcConnectionException("No answer from the database", failure);
        }
    }

    private static Database named(String product) {
        return switch (product) {
            case "H2" -> H2;
            case "PostgreSQL" -> POSTGRESQL;
            default ->
                    throw new IllegalStateException(
                            "Okno runs on H2 or PostgreSQL, not on " + product);
        };
    }
}
