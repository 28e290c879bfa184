package city.okno.testing;

import city.okno.delivery.Address;
import city.okno.delivery.Receipts;
import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Receipts that only remember what was reported.
public final class NotedReceipts implements Receipts {

    /// As `SMS SM1 DELIVERED`, or `VK up to 17 READ`.
    public final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public boolean report(ChannelKind channel, String externalId, Report report, Instant now) {
        all.add(channel + " " + externalId + " " + report.receipt());
        return true;
    }

    @Override
    public void readUpTo(Address who, String externalId, Instant now) {
        all.add(who.channel() + " up to " + externalId + " READ");
    }
}
