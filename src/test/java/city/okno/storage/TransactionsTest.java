package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.IllegalTransactionStateException;

@DatabaseTest
class TransactionsTest {

    private static final String INSERT =
            "insert into secret_fingerprint (id, fingerprint) values (1, 'x')";

    private final TestDatabase database;

    TransactionsTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void refusesWriterInsideReader() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() ->
                        database.reading().execute(_ -> database.writing().execute(_ -> "in")));
    }

    @Test
    void testsRefuseWriteOutsideTransaction() {
        assertThatExceptionOfType(UncategorizedSQLException.class)
                .isThrownBy(() -> database.jdbc().sql(INSERT).update())
                .withMessageContaining("A write outside a transaction");
    }

    @Test
    void testsRefuseWriteInReader() {
        assertThatExceptionOfType(UncategorizedSQLException.class)
                .isThrownBy(
                        () -> database.reading().execute(_ -> database.jdbc().sql(INSERT).update()))
                .withMessageContaining("A write in a read-only transaction");
    }
}
