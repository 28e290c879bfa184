package city.okno.channel.sms;

import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Remembers which numbers were stopped and allowed.
final class NotedPermissions implements Permissions {

    /// As `stopped stop`, `allowed`.
    final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void denied(Address address, String reason, Instant now) {
        all.add("denied " + reason);
    }

    @Override
    public void stopped(Address address, String reason, Instant now) {
        all.add("stopped " + reason);
    }

    @Override
    public void allowed(Address address) {
        all.add("allowed");
    }
}
