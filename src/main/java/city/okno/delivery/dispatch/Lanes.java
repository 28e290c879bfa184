package city.okno.delivery.dispatch;

import city.okno.delivery.Sign;
import city.okno.delivery.outbox.LetterPut;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// The lanes of the messengers that are on, running unless `okno.delivery.enabled` is false.
@Component
class Lanes implements SmartLifecycle {

    /// After everything that the lanes need, before the web server that fills them; stopped in the
    /// opposite order, so that the answers to the last requests still leave.
    private static final int PHASE = 1000;

    /// Longer than a lane waits for its calls.
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private static final Logger log = LoggerFactory.getLogger(Lanes.class);

    private final Channels channels;
    private final LaneFactory factory;
    private final DeliverySettings settings;
    private volatile Map<ChannelKind, Lane> running = Map.of();
    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
        threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("lane-", 0).factory());
        var lanes = new TreeMap<ChannelKind, Lane>();
        for (var channel : channels.all()) {
            var lane = factory.lane(channel);
            lanes.put(channel.kind(), lane);
            threads.execute(lane::run);
        }
        running = lanes;
    }

    @Override
    public void stop() {
        running.values().forEach(Lane::stop);
        running = Map.of();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.warn(
                        "A lane is still busy; what it has called and not heard of will be unknown");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
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
