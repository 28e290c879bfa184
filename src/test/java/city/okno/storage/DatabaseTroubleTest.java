package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "HYT00", "55P03", "90131", "57P01", "08006", "08001"})
    void passes(String state) {
        assertThat(DatabaseTrouble.passes(wrapped(new SQLException("", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001"})
    void comesAgain(String state) {
        assertThat(DatabaseTrouble.passes(wrapped(new SQLException("", state)))).isFalse();
    }

    @Test
    void passesWhenThePoolIsEmpty() {
        assertThat(DatabaseTrouble.passes(wrapped(new SQLTransientConnectionException()))).isTrue();
    }

    @Test
    void comesAgainWhenItIsNotTheDatabase() {
        assertThat(DatabaseTrouble.passes(wrapped(new SQLException()))).isFalse();
        assertThat(DatabaseTrouble.passes(new IllegalStateException())).isFalse();
    }

    private static Exception wrapped(SQLException failure) {
        return new IllegalStateException(new IllegalStateException(failure));
    }
}
