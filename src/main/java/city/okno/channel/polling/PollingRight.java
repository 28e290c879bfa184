package city.okno.channel.polling;

import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.time.Duration;

/// The right to ask a messenger, which one node has at a time. Messengers refuse polls that cross
/// each other; nothing else depends on it, because an update is confirmed after its commit and an
/// update that was seen changes nothing.
public interface PollingRight {

    /// How long a node has it without a sign of life: so long nobody is answered after it died.
    Duration LENGTH = Duration.ofSeconds(10);

    /// Takes or renews it.
    ///
    /// @return false while another node has it
    boolean take();

    /// Gives it back early.
    void leave();

    /// @param name of the lease
    static PollingRight of(Leases leases, String name, NodeId node) {
        return new PollingRight() {
            @Override
            public boolean take() {
                return leases.tryAcquire(name, node, LENGTH);
            }

            @Override
            public void leave() {
                leases.release(name, node);
            }
        };
    }
}
