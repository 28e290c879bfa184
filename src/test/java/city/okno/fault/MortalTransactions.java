package city.okno.fault;

import city.okno.fault.Fate.Step;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/// Okno's transactions, whose process may die before and after each commit.
record MortalTransactions(PlatformTransactionManager real, Fate fate)
        implements PlatformTransactionManager {

    @Override
    public TransactionStatus getTransaction(TransactionDefinition definition) {
        return real.getTransaction(definition);
    }

    @Override
    public void commit(TransactionStatus status) {
        var writes = status.isNewTransaction() && !status.isReadOnly();
        if (writes) {
            dieBefore(status);
        }
        real.commit(status);
        if (writes) {
            fate.step(Step.AFTER_COMMIT);
        }
    }

    /// The database rolls back what a dead process leaves open.
    private void dieBefore(TransactionStatus status) {
        try {
            fate.step(Step.BEFORE_COMMIT);
        } catch (Crash crash) {
            real.rollback(status);
            throw crash;
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        real.rollback(status);
    }
}
