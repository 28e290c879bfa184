package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredPermissions implements Permissions {

    private final SuppressionRepository suppressions;
    private final TransactionTemplate writing;

    StoredPermissions(SuppressionRepository suppressions, TransactionTemplate writing) {
        this.suppressions = suppressions;
        this.writing = writing;
    }

    @Override
    public void denied(Address address, String reason, Instant now) {
        writing.executeWithoutResult(_ -> suppressions.insert(address, reason, now));
    }

    @Override
    public void stopped(Address address, String reason, Instant now) {
        writing.executeWithoutResult(_ -> suppressions.stop(address, reason, now));
    }

    @Override
    public void allowed(Address address) {
        writing.executeWithoutResult(_ -> suppressions.allow(address));
    }
}
