package city.okno.bench;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was asked of a database.
final class Asked {

    private Asked() {}

    /// All that happened between opening a connection and giving it back.
    static final class Unit {

        private final List<Statement> statements = new ArrayList<>();

        /// Whether it was one transaction.
        boolean transaction;

        List<Statement> statements() {
            return statements;
        }
    }

    /// One statement, as it was prepared.
    static final class Statement {

        private final Method prepare;
        private final Object[] sql;
        private final List<Call> calls = new ArrayList<>();

        /// How many rows it changed; -1 when it asked for rows.
        int updated = -1;

        /// The number that the database gave a new row; null when nobody wanted to know.
        @Nullable Long key;

        Statement(Method prepare, Object[] sql) {
            this.prepare = prepare;
            this.sql = sql;
        }

        Method prepare() {
            return prepare;
        }

        Object[] sql() {
            return sql;
        }

        List<Call> calls() {
            return calls;
        }
    }

    /// A value that was set, or the execution.
    record Call(Method method, Object @Nullable [] arguments) {}
}
