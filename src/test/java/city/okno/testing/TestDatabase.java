package city.okno.testing;

import city.okno.storage.Database;
import city.okno.storage.Transactions;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A migrated database without Spring around it, with the transactions of production and a
/// `DataSource` that refuses writes outside them. One per kind and JVM; [DatabaseTest] empties it
/// before each test.
public final class TestDatabase {

    private static final Map<Database, TestDatabase> SHARED = new EnumMap<>(Database.class);

    private final Database database;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager manager;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    private TestDatabase(Database database) {
        this.database = database;
        this.dataSource = new NoWriteOutsideTransaction(migrated(database));
        this.jdbc = JdbcClient.create(dataSource);
        this.manager = Transactions.manager(dataSource, database);
        this.writing = Transactions.writing(manager);
        this.reading = Transactions.reading(manager);
    }

    public static synchronized TestDatabase on(Database database) {
        return SHARED.computeIfAbsent(database, TestDatabase::new);
    }

    public Database database() {
        return database;
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactionManager() {
        return manager;
    }

    public TransactionTemplate writing() {
        return writing;
    }

    public TransactionTemplate reading() {
        return reading;
    }

    /// Runs `work` in one write transaction.
    public <T> T write(Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }

    /// Runs `work` in one write transaction.
    public void write(Runnable work) {
        writing.executeWithoutResult(_ -> work.run());
    }

    /// Removes every row of every module.
    public void empty() {
        var full = fullTables();
        if (!full.isEmpty()) {
            write(() -> truncate(full));
        }
    }

    private List<String> fullTables() {
        var tables =
                jdbc.sql(
                                """
                                select table_name from information_schema.tables
                                where table_schema = 'public' and table_type = 'BASE TABLE'
                                and table_name <> 'flyway_schema_history'
                                """)
                        .query(String.class)
                        .list();
        var sql =
                tables.stream()
                        .map("select '%1$s' where exists (select 1 from %1$s)"::formatted)
                        .collect(Collectors.joining(" union all "));
        return tables.isEmpty() ? tables : jdbc.sql(sql).query(String.class).list();
    }

    private void truncate(List<String> tables) {
        switch (database) {
            case H2 -> {
                jdbc.sql("set referential_integrity false").update();
                tables.forEach(table -> jdbc.sql("truncate table " + table).update());
                jdbc.sql("set referential_integrity true").update();
            }
            case POSTGRESQL ->
                    jdbc.sql("truncate " + String.join(", ", tables) + " cascade").update();
        }
    }

    private static DataSource migrated(Database database) {
        var empty = EmptyDatabase.on(database);
        var pool = new HikariConfig();
        pool.setJdbcUrl(empty.url());
        pool.setUsername(empty.user());
        pool.setPassword(empty.password());
        // on H2 the tables need the connection that made them (DeclaringConnections)
        pool.setMaxLifetime(0);
        var dataSource = new HikariDataSource(pool);
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/migration",
                        "classpath:db/vendor/" + database.name().toLowerCase(Locale.ROOT))
                .load()
                .migrate();
        return dataSource;
    }
}
