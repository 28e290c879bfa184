package city.okno.storage;

import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;

/// Lets one write transaction run at a time, in the order of arrival: with several writers H2
/// leaves half a transaction behind after one `kill -9` in a hundred, and its deadlocks lose
/// committed increments. A transaction that is not read-only holds the permit from before it has a
/// connection until its connection is given back, so that waiting writers do not empty the pool.
final class SingleWriterTransactionManager extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient Semaphore permit = new Semaphore(1, true);
    private final transient Duration patience;
    private transient volatile @Nullable Thread writer;

    /// @param patience how long a writer waits for its turn
    SingleWriterTransactionManager(DataSource dataSource, Duration patience) {
        super(dataSource);
        this.patience = patience;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
            return;
        }
        takePermit();
        try {
            super.doBegin(transaction, definition);
            writer = Thread.currentThread();
        } finally {
            if (!isWriter()) {
                permit.release();
            }
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (isWriter()) {
                writer = null;
                permit.release();
            }
        }
    }

    /// A writer that puts its transaction aside for a second one would wait for itself.
    @Override
    protected Object doSuspend(Object transaction) {
        if (isWriter()) {
            throw new IllegalTransactionStateException(
                    "A write transaction cannot be suspended: REQUIRES_NEW and NOT_SUPPORTED are not used in Okno");
        }
        return super.doSuspend(transaction);
    }

    private boolean isWriter() {
        return writer == Thread.currentThread();
    }

    private void takePermit() {
        try {
            if (!permit.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CannotCreateTransactionException(
                        "Other writers kept the database for " + patience,
                        new SQLTransientException("no permit to write", "HYT00"));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException(
                    "Interrupted while waiting for the permit to write", interrupted);
        }
    }
}
