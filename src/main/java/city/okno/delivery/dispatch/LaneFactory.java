package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.outbox.Closures;
import city.okno.delivery.outbox.Departures;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Puts the parts of a lane together.
@Component
class LaneFactory {

    private final DeliverySettings settings;
    private final Departures departures;
    private final Closures closures;
    private final CallFactory calls;
    private final Leases leases;
    private final NodeId node;
    private final MeterRegistry meters;
    private final InstantSource clock;

    LaneFactory(
            DeliverySettings settings,
            Departures departures,
            Closures closures,
            CallFactory calls,
            Leases leases,
            NodeId node,
            MeterRegistry meters,
            InstantSource clock) {
        this.settings = settings;
        this.departures = departures;
        this.closures = closures;
        this.calls = calls;
        this.leases = leases;
        this.node = node;
        this.meters = meters;
        this.clock = clock;
    }

    Lane lane(Channel channel) {
        var kind = channel.kind();
        var bell = new Bell();
        var metrics = new LaneMetrics(meters, kind);
        var pace = new LanePace(settings.limits(kind), channel::isGroup, clock.instant());
        var lines =
                new Lines(
                        channel,
                        calls.calls(channel),
                        pace,
                        clock,
                        settings.limits(kind).calls(),
                        bell::ring);
        var hold = new LaneHold(leases, node, clock, kind, settings.hold());
        metrics.watch(() -> hold.isHeld() ? pace.rate(clock.instant()) : 0);
        return new Lane(
                kind,
                settings,
                hold,
                pace,
                departures,
                closures,
                new Rounds(channel, settings, departures, lines, pace, metrics, clock),
                lines,
                clock,
                bell);
    }
}
