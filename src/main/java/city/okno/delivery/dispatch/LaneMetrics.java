package city.okno.delivery.dispatch;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Departing;
import city.okno.script.ChannelKind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleSupplier;

/// What operators see of a lane: how many letters wait, how fast it goes, what the provider
/// answers, how letters end, and how long they take from being put to being accepted. Tags have few
/// values, none of them from outside; `docs/operations.md` tells what they mean.
final class LaneMetrics {

    private static final String ANSWERS = "okno.delivery.answers";
    private static final String ENDED = "okno.delivery.ended";

    private final MeterRegistry meters;
    private final String lane;
    private final Map<Priority, AtomicLong> queued = new EnumMap<>(Priority.class);

    LaneMetrics(MeterRegistry meters, ChannelKind kind) {
        this.meters = meters;
        this.lane = kind.code();
    }

    /// @param rate messages a second that the lane allows itself; 0 while another node has it
    void watch(DoubleSupplier rate) {
        // there from the start, so that nothing has to happen before it is seen that nothing does
        for (var outcome : Outcome.values()) {
            meters.counter(ENDED, "lane", lane, "outcome", code(outcome));
        }
        Gauge.builder("okno.delivery.rate", rate::getAsDouble)
                .description("Messages a second that the lane allows itself")
                .tag("lane", lane)
                .register(meters);
        for (var priority : Priority.values()) {
            var letters = new AtomicLong();
            queued.put(priority, letters);
            accepted(priority);
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

    /// What a provider said, and how long an accepted letter took from being put.
    void answered(Departing letter, Delivery answer, Instant now) {
        meters.counter(ANSWERS, "lane", lane, "answer", code(answer)).increment();
        if (answer instanceof Delivery.Accepted) {
            accepted(letter.priority()).record(Duration.between(letter.createdAt(), now));
        }
    }

    /// How letters end, whoever ended them.
    void ended(Outcome outcome) {
        meters.counter(ENDED, "lane", lane, "outcome", code(outcome)).increment();
    }

    private Timer accepted(Priority priority) {
        return Timer.builder("okno.delivery.accepted")
                .description("From being put to being accepted by the provider")
                .tag("lane", lane)
                .tag("priority", code(priority))
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(meters);
    }

    private static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
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
