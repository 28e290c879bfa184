package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class PostgreSqlConnectionsTest {

    private final JdbcClient jdbc;

    PostgreSqlConnectionsTest(JdbcClient jdbc, Database database) {
        assumeTrue(database == Database.POSTGRESQL);
        this.jdbc = jdbc;
    }

    @Test
    void waitForLockedRowForHalfAMinuteAtMost() {
        assertThat(jdbc.sql("show lock_timeout").query(String.class).single()).isEqualTo("30s");
    }

    @Test
    void keepValuesOutOfMessages(TransactionTemplate writing) {
        var insert =
                "insert into lease (name, holder, until) values ('Ivan', 'x', current_timestamp)";
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() ->
                        writing.executeWithoutResult(_ -> {
                            jdbc.sql(insert).update();
                            jdbc.sql(insert).update();
                        }))
                .satisfies(failure ->
                        assertThat(failure.getMostSpecificCause()).hasMessageNotContaining("Ivan"));
    }
}
