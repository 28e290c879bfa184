package city.okno.delivery.dispatch;

import city.okno.delivery.Sign;
import city.okno.delivery.outbox.LetterPut;
import city.okno.script.ChannelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The lanes of the messengers that are on, running unless `okno.delivery.enabled` is false.
@Component
class Lanes implements SmartLifecycle {

    /// After everything that the lanes need, before the web server that fills them; stopped in the
    /// opposite order, so that the answers to the last requests still leave.
    private static final int PHASE = 1000;

    private final Channels channels;
    private final LaneFactory factory;
    private final DeliverySettings settings;
    private volatile Map<ChannelKind, Lane> running = Map.of();
    private final List<Thread> threads = new ArrayList<>();

    Lanes(Channels channels, LaneFactory factory, DeliverySettings settings) {
        this.channels = channels;
        this.factory = factory;
        this.settings = settings;
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        var lanes = new TreeMap<ChannelKind, Lane>();
        for (var channel : channels.all()) {
            var lane = factory.lane(channel);
            lanes.put(channel.kind(), lane);
            threads.add(Thread.ofVirtual().name("lane-" + channel.kind().code()).start(lane::run));
        }
        running = lanes;
    }

    @Override
    public void stop() {
        running.values().forEach(Lane::stop);
        running = Map.of();
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @TransactionalEventListener
    void put(LetterPut letter) {
        var lane = running.get(letter.lane());
        if (lane != null) {
            lane.ring();
        }
    }

    /// Where no lane runs, a rehearsal sees its signs at once.
    void show(Sign sign) {
        var kind = sign.to().channel();
        var lane = running.get(kind);
        if (lane != null) {
            lane.show(sign);
        } else if (!settings.enabled()) {
            channels.of(kind).ifPresent(channel -> Lines.show(channel, sign));
        }
    }

    Map<ChannelKind, LaneStanding> standings() {
        var standings = new TreeMap<ChannelKind, LaneStanding>();
        running.forEach((kind, lane) -> standings.put(kind, lane.standing()));
        return standings;
    }
}
