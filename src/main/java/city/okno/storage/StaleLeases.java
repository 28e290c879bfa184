package city.okno.storage;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Nobody but this process has the H2 file open, so the leases that stand in it at the start belong
/// to a process that died. Nobody waits for them to run out: a bot that was killed answers as soon
/// as it is back.
@Component
class StaleLeases implements SmartInitializingSingleton {

    private final Database database;
    private final LeaseRepository leases;
    private final TransactionTemplate writing;

    StaleLeases(Database database, LeaseRepository leases, TransactionTemplate writing) {
        this.database = database;
        this.leases = leases;
        this.writing = writing;
    }

    @Override
    public void afterSingletonsInstantiated() {
        switch (database) {
            case H2 -> writing.executeWithoutResult(_ -> leases.deleteAll());
            case POSTGRESQL -> {}
        }
    }
}
