package city.okno.channel.vk;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Flood control (error 9) is about one person who gets too much of the same. The lane waits a
/// minute, then two; after that this person is left alone for an hour, and the letter goes another
/// way. Only in memory: who takes the lane over is told by VK anew.
final class VkFlood {

    static final Duration FIRST = Duration.ofMinutes(1);

    private static final int PATIENCE = 2;
    private static final Duration REST = Duration.ofHours(1);
    private static final int REMEMBERED = 10_000;

    private final InstantSource clock;
    private final Map<Address, Flooded> flooded =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Address, Flooded> eldest) {
                    return size() > REMEMBERED;
                }
            };

    VkFlood(InstantSource clock) {
        this.clock = clock;
    }

    /// @param times in a row
    /// @param until nothing is sent before
    private record Flooded(int times, Instant until) {}

    /// The answer that VK need not be asked for.
    synchronized Optional<Delivery> known(Address to) {
        var state = flooded.get(to);
        return state != null && state.until().isAfter(clock.instant())
                ? Optional.of(given())
                : Optional.empty();
    }

    synchronized Delivery refused(Address to) {
        var before = flooded.getOrDefault(to, new Flooded(0, Instant.MIN)).times();
        if (before < PATIENCE) {
            flooded.put(to, new Flooded(before + 1, Instant.MIN));
            return new Delivery.RateLimited(FIRST.multipliedBy(1L << before));
        }
        flooded.put(to, new Flooded(PATIENCE, clock.instant().plus(REST)));
        return given();
    }

    synchronized void accepted(Address to) {
        flooded.remove(to);
    }

    private static Delivery given() {
        return new Delivery.Rejected("vk_" + VkAnswers.FLOOD, false, false);
    }
}
