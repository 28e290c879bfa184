package city.okno.notice.broadcast;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Breaks work off before one of its statements, as a crash would.
final class Breaker implements JdbcClient {

    /// Nothing of the program catches it, as nothing catches the end of the process.
    static final class Crash extends Error {
        private static final long serialVersionUID = 1;
    }

    private final JdbcClient jdbc;
    private int left = Integer.MAX_VALUE;

    Breaker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void breakAfter(int statements) {
        left = statements;
    }

    void mend() {
        left = Integer.MAX_VALUE;
    }

    @Override
    public StatementSpec sql(String sql) {
        if (left-- == 0) {
            throw new Crash();
        }
        return jdbc.sql(sql);
    }
}
