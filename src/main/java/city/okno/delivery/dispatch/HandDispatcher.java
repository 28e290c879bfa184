package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Dispatcher;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Departing;
import city.okno.delivery.outbox.Departures;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Does by hand, one after another, what lanes do side by side.
@Component
class HandDispatcher implements Dispatcher {

    private static final int BATCH = 50;

    private final Channels channels;
    private final Departures departures;
    private final CallFactory factory;
    private final DeliverySettings settings;
    private final Map<ChannelKind, Instant> pausedUntil = new EnumMap<>(ChannelKind.class);

    HandDispatcher(
            Channels channels,
            Departures departures,
            CallFactory factory,
            DeliverySettings settings) {
        this.channels = channels;
        this.departures = departures;
        this.factory = factory;
        this.settings = settings;
    }

    @Override
    public synchronized int drain(Instant now) {
        return channels.all().stream()
                .filter(channel -> departures.hasWork(channel.kind()))
                .mapToInt(channel -> drain(channel, now))
                .sum();
    }

    private int drain(Channel channel, Instant now) {
        var lane = channel.kind();
        departures.takeOver(lane);
        while (departures.tidy(lane, channel.knowsRepetition(), now)) {}
        var calls = factory.calls(channel);
        var made = 0;
        while (!now.isBefore(pausedUntil.getOrDefault(lane, Instant.MIN))) {
            var claimed = departures.claim(lane, Priority.BROADCAST, BATCH, now);
            if (claimed.isEmpty()) {
                break;
            }
            made += send(lane, claimed, calls, now);
        }
        return made;
    }

    private int send(ChannelKind lane, List<Departing> claimed, Calls calls, Instant now) {
        var made = 0;
        for (var place = 0; place < claimed.size(); place++) {
            var letter = claimed.get(place);
            var called = departures.call(List.of(letter), now.plus(settings.answer()), now);
            if (called.isEmpty()) {
                continue;
            }
            made++;
            if (stops(lane, calls.make(called).getFirst(), now)) {
                departures.release(claimed.subList(place + 1, claimed.size()));
                break;
            }
        }
        return made;
    }

    private boolean stops(ChannelKind lane, Delivery answer, Instant now) {
        return switch (answer) {
            case Delivery.RateLimited(var pause) -> pause(lane, pause, now);
            case Delivery.LaneDown _ -> pause(lane, Lines.DOWN, now);
            case Delivery.Accepted _, Delivery.Failed _, Delivery.Rejected _, Delivery.Unknown _ ->
                    false;
        };
    }

    private boolean pause(ChannelKind lane, Duration pause, Instant now) {
        pausedUntil.put(lane, now.plus(pause));
        return true;
    }
}
