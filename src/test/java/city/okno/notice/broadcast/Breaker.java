package city.okno.notice.broadcast;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Breaks work off before one of its statements, as a crash would.
final class Breaker implements JdbcClient {

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
            throw new IllegalStateException("broken off");
        }
        return jdbc.sql(sql);
    }
}
