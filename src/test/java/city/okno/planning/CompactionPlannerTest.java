package city.okno.planning;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.storage.Database;
import city.okno.storage.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class CompactionPlannerTest {

    private static final int CHANGES = 1_500;

    @Test
    void keepsFileSmallAndItsRows(@TempDir Path folder) throws Exception {
        var left = size(folder.resolve("left"), false);
        var compacted = size(folder.resolve("compacted"), true);
        assertThat(compacted).isLessThan(left / 2);
    }

    /// Bytes after many small commits; H2 keeps what is old for no time at all.
    private static long size(Path file, boolean compact) throws Exception {
        var pool =
                JdbcConnectionPool.create(
                        "jdbc:h2:" + file + ";WRITE_DELAY=0;RETENTION_TIME=0", "sa", "");
        var manager = Transactions.manager(pool, Database.H2);
        var writing = Transactions.writing(manager);
        var jdbc = JdbcClient.create(pool);
        var planner = new CompactionPlanner(Database.H2, new JdbcTemplate(pool), writing);
        fill(jdbc, writing);
        for (var change = 0; change < CHANGES; change++) {
            var row = 1 + change * 7919 % CHANGES;
            writing.executeWithoutResult(_ ->
                    jdbc.sql("update city set name = name || 'x' where id = ?")
                            .param(row)
                            .update());
            if (compact && change % 20 == 0) {
                planner.runDue(Instant.EPOCH);
            }
        }
        assertThat(jdbc.sql("select count(*) from city").query(Integer.class).single())
                .isEqualTo(CHANGES);
        var size = Files.size(Path.of(file + ".mv.db"));
        jdbc.sql("shutdown immediately").update();
        pool.dispose();
        return size;
    }

    private static void fill(JdbcClient jdbc, TransactionTemplate writing) {
        writing.executeWithoutResult(_ -> {
            jdbc.sql("create table city (id int primary key, name varchar)").update();
            jdbc.sql("insert into city select x, repeat('x', 500) from system_range(1, ?)")
                    .param(CHANGES)
                    .update();
        });
    }
}
