package city.okno.delivery.dispatch;

import city.okno.script.ChannelKind;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// This node's hold of a lane: limits are counted in the memory of whoever has it. Renewed when a
/// third of its time is over.
final class LaneHold {

    private final Leases leases;
    private final NodeId node;
    private final InstantSource clock;
    private final String name;
    private final Duration length;
    private volatile Instant heldUntil = Instant.MIN;
    private Instant renewAt = Instant.MIN;

    LaneHold(Leases leases, NodeId node, InstantSource clock, ChannelKind lane, Duration length) {
        this.leases = leases;
        this.node = node;
        this.clock = clock;
        this.name = "delivery." + lane.code();
        this.length = length;
    }

    enum Standing {
        /// This node has it, and had it before.
        HELD,
        /// This node has just got it.
        TAKEN,
        /// Another node has it.
        FOREIGN
    }

    /// Takes or renews the hold where that is due.
    Standing keep() {
        var now = clock.instant();
        if (isHeld() && now.isBefore(renewAt)) {
            return Standing.HELD;
        }
        if (isHeld() && leases.renew(name, node, length)) {
            extend(now);
            return Standing.HELD;
        }
        heldUntil = Instant.MIN;
        if (leases.tryAcquire(name, node, length)) {
            extend(now);
            return Standing.TAKEN;
        }
        return Standing.FOREIGN;
    }

    boolean isHeld() {
        return clock.instant().isBefore(heldUntil);
    }

    void release() {
        if (isHeld()) {
            heldUntil = Instant.MIN;
            leases.release(name, node);
        }
    }

    private void extend(Instant since) {
        heldUntil = since.plus(length);
        renewAt = since.plus(length.dividedBy(3));
    }
}
