package city.okno.storage;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Who does what only one node may do, for a stated time. A holder renews well before the end and
/// stops its work when it could not; nodes are expected to agree on the time within a fraction of a
/// lease's length.
@Component
public class Leases {

    private final LeaseRepository leases;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    Leases(LeaseRepository leases, TransactionTemplate writing, InstantSource clock) {
        this.leases = leases;
        this.writing = writing;
        this.clock = clock;
    }

    /// Takes the lease when it is free, has run out, or is this node's already.
    ///
    /// @param name what is leased, up to 100 characters, such as `telegram.poll`
    /// @param length from now on
    /// @return whether `node` holds the lease now
    public boolean tryAcquire(String name, NodeId node, Duration length) {
        return decide(() -> {
            var now = clock.instant();
            var until = now.plus(length);
            return leases.insert(name, node, until) || leases.takeOver(name, node, until, now);
        });
    }

    /// Makes the lease last `length` from now on.
    ///
    /// @return false when it had run out or went to another node: stop what it was for
    public boolean renew(String name, NodeId node, Duration length) {
        return decide(() -> {
            var now = clock.instant();
            return leases.extend(name, node, now.plus(length), now);
        });
    }

    /// Gives the lease back early; changes nothing when another node holds it.
    public void release(String name, NodeId node) {
        writing.executeWithoutResult(_ -> leases.delete(name, node));
    }

    private boolean decide(BooleanSupplier work) {
        return Boolean.TRUE.equals(writing.execute(_ -> work.getAsBoolean()));
    }
}
