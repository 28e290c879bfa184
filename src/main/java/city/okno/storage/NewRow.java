package city.okno.storage;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// A row that has just got its identity.
public final class NewRow {

    private NewRow() {}

    /// Runs an insert of exactly one row and reads the number that the database gave its column
    /// `id`. Not for `on conflict do nothing`, which may insert none.
    public static long id(StatementSpec insert) {
        var key = new GeneratedKeyHolder();
        insert.update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }
}
