package city.okno.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Many rows by few statements, for whoever brings thousands while nobody else may write.
public final class NewRows {

    /// As many rows in one statement as both databases read without effort.
    private static final int AT_ONCE = 500;

    private NewRows() {}

    /// @param insert everything before the values: `insert into vote (idea, voter)`
    /// @param rows all alike, one value for each of the columns
    public static void insert(JdbcClient jdbc, String insert, List<@Nullable Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = rows.subList(from, Math.min(from + AT_ONCE, rows.size()));
            jdbc.sql(insert + " values " + places(some.size(), some.getFirst().length))
                    .params(values(some))
                    .update();
        }
    }

    private static String places(int rows, int columns) {
        var row = "(" + String.join(", ", Collections.nCopies(columns, "?")) + ")";
        return String.join(", ", Collections.nCopies(rows, row));
    }

    private static List<@Nullable Object> values(List<@Nullable Object[]> rows) {
        var values = new ArrayList<@Nullable Object>();
        rows.forEach(row -> Collections.addAll(values, row));
        return values;
    }
}
