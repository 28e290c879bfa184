package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.outbox.Answers;
import city.okno.delivery.outbox.Departures;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Random;
import org.springframework.stereotype.Component;

/// Puts the parts of a lane together.
@Component
class LaneFactory {

    private final DeliverySettings settings;
    private final Departures departures;
    private final Answers answers;
    private final Leases leases;
    private final NodeId node;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final BackOff backOff;

    LaneFactory(
            DeliverySettings settings,
            Departures departures,
            Answers answers,
            Leases leases,
            NodeId node,
            MeterRegistry meters,
            InstantSource clock) {
        this.settings = settings;
        this.departures = departures;
        this.answers = answers;
        this.leases = leases;
        this.node = node;
        this.meters = meters;
        this.clock = clock;
        this.backOff =
                new BackOff(
                        settings.attempts(),
                        settings.firstRetry(),
                        settings.longestRetry(),
                        new Random());
    }

    Lane lane(Channel channel) {
        var kind = channel.kind();
        var bell = new Bell();
        var metrics = new LaneMetrics(meters, kind);
        var pace = new LanePace(settings.limits(kind), clock.instant());
        var lines =
                new Lines(
                        channel,
                        calls(channel, metrics),
                        pace,
                        clock,
                        settings.limits(kind).calls(),
                        bell::ring);
        metrics.watch(() -> pace.rate(clock.instant()));
        return new Lane(
                kind,
                settings,
                new LaneHold(leases, node, clock, kind, settings.hold()),
                pace,
                departures,
                new Rounds(channel, settings, departures, lines, pace, metrics, clock),
                lines,
                clock,
                bell);
    }

    Calls calls(Channel channel) {
        return calls(channel, new LaneMetrics(meters, channel.kind()));
    }

    private Calls calls(Channel channel, LaneMetrics metrics) {
        return new Calls(channel, answers, backOff, metrics, clock);
    }
}
