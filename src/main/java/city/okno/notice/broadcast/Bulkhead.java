package city.okno.notice.broadcast;

import city.okno.notice.BroadcastId;
import city.okno.operations.Incident;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Keeps broadcasts apart: what one feature's audience throws holds up no other broadcast. An edge:
/// it ends here, and is tried again at the planner's next run. Each kind of trouble of a broadcast
/// is logged once.
@Component
class Bulkhead {

    private static final Logger log = LoggerFactory.getLogger(Bulkhead.class);

    private final Map<BroadcastId, String> troubles = new ConcurrentHashMap<>();

    /// @return empty when the work gave nothing or failed
    <T> Optional<T> get(StoredBroadcast broadcast, Supplier<Optional<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            report(broadcast, failure);
            return Optional.empty();
        }
    }

    /// @return whether the work was done
    boolean run(StoredBroadcast broadcast, Runnable work) {
        return get(
                        broadcast,
                        () -> {
                            work.run();
                            return Optional.of(broadcast);
                        })
                .isPresent();
    }

    private void report(StoredBroadcast broadcast, RuntimeException failure) {
        var kind = failure.getClass().getName();
        if (!kind.equals(troubles.put(broadcast.id(), kind))) {
            log.error(
                    "Broadcast {} cannot go on, incident {}",
                    broadcast.id().value(),
                    Incident.next(),
                    failure);
        }
    }
}
