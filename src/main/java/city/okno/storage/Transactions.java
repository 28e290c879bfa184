package city.okno.storage;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// How a transaction runs on each database.
public final class Transactions {

    /// As long as a connection is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Transactions() {}

    /// One writer at a time on H2, plain on PostgreSQL. On both, work that may write refuses to
    /// join a read-only transaction.
    public static PlatformTransactionManager manager(DataSource dataSource, Database database) {
        var manager =
                switch (database) {
                    case H2 -> new SingleWriterTransactionManager(dataSource, PATIENCE);
                    case POSTGRESQL -> new JdbcTransactionManager(dataSource);
                };
        manager.setValidateExistingTransaction(true);
        return manager;
    }

    /// For work that may write.
    public static TransactionTemplate writing(PlatformTransactionManager manager) {
        return new TransactionTemplate(manager);
    }

    /// For work that only reads: it waits for no writer.
    public static TransactionTemplate reading(PlatformTransactionManager manager) {
        var template = new TransactionTemplate(manager);
        template.setReadOnly(true);
        return template;
    }
}
