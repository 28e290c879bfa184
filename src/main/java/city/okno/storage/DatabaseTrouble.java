package city.okno.storage;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;

/// Tells the trouble that passes by itself from the trouble that comes again.
public final class DatabaseTrouble {

    /// SQL states: serialization failure, deadlock, lock timeout (H2's HYT00, PostgreSQL's 55P03),
    /// a row that somebody else changed (H2's 90131), and a server that is going down or coming up
    /// (PostgreSQL's class 57P).
    private static final Set<String> PASSING =
            Set.of("40001", "40P01", "HYT00", "55P03", "90131", "57P01", "57P02", "57P03");

    private static final String CONNECTION_LOST = "08";

    private DatabaseTrouble() {}

    /// Whether the same transaction may succeed when it is repeated from its beginning.
    public static boolean passes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(DatabaseTrouble::isPassing);
    }

    private static boolean isPassing(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _, SQLRecoverableException _ -> true;
            case SQLException failure -> isPassing(failure.getSQLState());
            default -> false;
        };
    }

    private static boolean isPassing(String state) {
        return state != null && (PASSING.contains(state) || state.startsWith(CONNECTION_LOST));
    }
}
