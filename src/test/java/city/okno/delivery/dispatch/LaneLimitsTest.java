package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Called;
import city.okno.script.ChannelKind;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a provider counts, whatever a lane goes through: bursts and silence, being told to wait,
/// signs, pictures before texts, and other nodes that take it over and lose it.
class LaneLimitsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LaneSettings.Limits TELEGRAM =
            LaneSettings.UNSET.orElseOf(ChannelKind.TELEGRAM);

    private static final int NODES = 3;
    private static final int PEOPLE = 40;

    /// One call that arrives at the provider.
    private record Call(Instant at, Address to, Kind kind) {
        boolean isMessage() {
            return kind != Kind.SIGN;
        }
    }

    private enum Kind {
        URGENT,
        CALM,
        PART,
        SIGN
    }

    /// Nodes that dispatch one lane in turn.
    private static final class Nodes {

        private final Random random;
        private final List<LanePace> all = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private LanePace holder;
        private Instant now = NOW;

        Nodes(long seed) {
            random = new Random(seed);
            for (var node = 0; node < NODES; node++) {
                all.add(new LanePace(TELEGRAM, LaneLimitsTest::isGroup, NOW));
            }
            holder = all.getFirst();
        }

        List<Call> run(int steps) {
            while (calls.size() < steps) {
                switch (random.nextInt(200)) {
                    case 0 -> takeOver();
                    case 1 -> holder.limit(Duration.ofMillis(random.nextInt(3000)), now);
                    case 2, 3, 4 -> now = now.plusMillis(random.nextInt(5000));
                    case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 -> sign();
                    default -> send();
                }
            }
            return calls;
        }

        private void takeOver() {
            holder = all.get(random.nextInt(NODES));
            var since = now.minus(Duration.ofMinutes(1));
            var before =
                    calls.stream()
                            .filter(Call::isMessage)
                            .filter(call -> call.at().isAfter(since))
                            .map(call -> new Called(call.to(), marked(call)))
                            .sorted((one, other) -> one.at().compareTo(other.at()))
                            .toList();
            holder.takeOver(before, now);
        }

        /// A call is marked before it leaves, together with others.
        private Instant marked(Call call) {
            return call.at().minusMillis(random.nextInt(200));
        }

        private void sign() {
            holder.takeForSign(now).ifPresent(at -> calls.add(new Call(at, person(), Kind.SIGN)));
        }

        private void send() {
            var to = random.nextInt(4) == 0 ? group(random.nextInt(2)) : person();
            var priority = Priority.of(random.nextInt(4));
            var at = latest(now, holder.earliest(priority, to));
            if (Duration.between(now, at).compareTo(SECOND) > 0) {
                return; // the lane sends something else meanwhile
            }
            now = at;
            if (random.nextInt(20) == 0) {
                holder.takeAttachment(priority, to, 1, at);
                calls.add(new Call(at, to, Kind.PART));
            } else {
                holder.take(priority, to, 1, at);
                calls.add(new Call(at, to, priority.urgent() ? Kind.URGENT : Kind.CALM));
            }
        }

        private Address person() {
            return new Address(ChannelKind.TELEGRAM, "" + random.nextInt(PEOPLE));
        }
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdInAnyWindow(long seed) {
        var calls = new Nodes(seed).run(1500);

        for (var first : calls) {
            var second = within(calls, first.at(), SECOND);
            assertThat(second).as("lane, seed %d", seed).hasSizeLessThanOrEqualTo(30);
            assertThat(second)
                    .filteredOn(call -> call.kind() == Kind.CALM)
                    .as("reserve, seed %d", seed)
                    .hasSizeLessThanOrEqualTo(24);
            if (first.kind() == Kind.URGENT || first.kind() == Kind.CALM) {
                assertThat(second)
                        .filteredOn(call -> call.to().equals(first.to()))
                        .filteredOn(call -> call.kind() != Kind.SIGN && call.kind() != Kind.PART)
                        .as("chat, seed %d", seed)
                        .hasSize(1);
            }
            if (isGroup(first.to())) {
                assertThat(within(calls, first.at(), Duration.ofMinutes(1)))
                        .filteredOn(call -> call.to().equals(first.to()) && call.isMessage())
                        .as("group, seed %d", seed)
                        .hasSizeLessThanOrEqualTo(20);
            }
        }
    }

    private static List<Call> within(List<Call> calls, Instant from, Duration length) {
        var to = from.plus(length);
        Predicate<Call> isWithin = call -> !call.at().isBefore(from) && call.at().isBefore(to);
        return calls.stream().filter(isWithin).toList();
    }

    private static Address group(int id) {
        return new Address(ChannelKind.TELEGRAM, "-" + (100 + id));
    }

    private static boolean isGroup(Address to) {
        return to.value().startsWith("-");
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
