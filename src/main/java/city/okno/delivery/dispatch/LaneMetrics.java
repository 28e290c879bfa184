package city.okno.delivery.dispatch;

import city.okno.delivery.Delivery;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Departing;
import city.okno.script.ChannelKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/// What operators see of a lane: how many letters wait, how fast it goes, what the provider
/// answers, and how long a letter takes from being put to being accepted.
final class LaneMetrics {

    private final MeterRegistry meters;
    private final String lane;
    private final Map<Priority, AtomicLong> queued = new EnumMap<>(Priority.class);

    LaneMetrics(MeterRegistry meters, ChannelKind kind) {
        this.meters = meters;
        this.lane = kind.code();
    }

    /// @param rate messages a second that the lane allows itself
    void watch(DoubleSupplier rate) {
        Gauge.builder("okno.delivery.rate", rate::getAsDouble)
                .description("Messages a second that the lane allows itself")
                .tag("lane", lane)
                .register(meters);
        for (var priority : Priority.values()) {
            var letters = new AtomicLong();
            queued.put(priority, letters);
            Gauge.builder("okno.delivery.queue", letters, AtomicLong::doubleValue)
                    .description("Letters that wait to leave")
                    .tag("lane", lane)
                    .tag("priority", code(priority))
                    .register(meters);
        }
    }

    void queued(Map<Priority, Long> counts) {
        queued.forEach((priority, letters) -> letters.set(counts.getOrDefault(priority, 0L)));
    }

    void answered(Departing letter, Delivery answer, Instant now) {
        meters.counter("okno.delivery.answers", "lane", lane, "answer", code(answer)).increment();
        if (answer instanceof Delivery.Accepted) {
            meters.timer(
                            "okno.delivery.accepted",
                            "lane",
                            lane,
                            "priority",
                            code(letter.priority()))
                    .record(Duration.between(letter.createdAt(), now));
        }
    }

    private static String code(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Delivery answer) {
        return switch (answer) {
            case Delivery.Accepted _ -> "accepted";
            case Delivery.RateLimited _ -> "rate_limited";
            case Delivery.Failed _ -> "failed";
            case Delivery.Rejected _ -> "rejected";
            case Delivery.LaneDown _ -> "lane_down";
            case Delivery.Unknown _ -> "unknown";
        };
    }
}
