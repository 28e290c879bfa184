package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.OknoTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class DeclaringConnectionsTest {

    @Test
    void tablesTakeRowsWhenThePoolHasChangedItsConnections(
            DataSource pool, JdbcClient jdbc, TransactionTemplate writing) throws SQLException {
        pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
        var insert =
                jdbc.sql(
                        """
                        insert into mailing (state, created_at)
                        values ('CLOSED', current_timestamp)
                        """);
        assertThat(writing.<Integer>execute(_ -> insert.update())).isOne();
    }
}
