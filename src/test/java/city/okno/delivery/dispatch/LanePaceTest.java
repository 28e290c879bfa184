package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import city.okno.delivery.Address;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanePaceTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LaneSettings.Limits TELEGRAM = new LaneSettings.Limits(28.5, SECOND, 32);

    private final LanePace pace = new LanePace(TELEGRAM, NOW);

    private record Sent(Instant at, Address to, Priority priority) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void staysUnderEveryLimitInAnySecond(long seed) {
        var random = new Random(seed);
        var sent = new ArrayList<Sent>();
        var now = NOW;
        while (sent.size() < 500) {
            // bursts, and silence in which no credit may gather
            now = random.nextInt(50) == 0 ? now.plusMillis(random.nextInt(5000)) : now;
            var to = chat(random.nextInt(40));
            var priority = Priority.of(random.nextInt(4));
            var at = latest(now, pace.earliest(priority, to));
            if (random.nextInt(200) == 0) {
                pace.limit(Duration.ofMillis(random.nextInt(3000)), now);
                continue;
            }
            pace.take(priority, to, 1, at);
            sent.add(new Sent(at, to, priority));
            now = at;
        }
        for (var first : sent) {
            var window = within(sent, first.at(), first.at().plus(SECOND));
            assertThat(window).hasSizeLessThanOrEqualTo(30);
            assertThat(window.stream().filter(s -> s.to().equals(first.to()))).hasSize(1);
            assertThat(window.stream().filter(s -> !s.priority().urgent()))
                    .hasSizeLessThanOrEqualTo(24);
        }
    }

    @Test
    void keepsPlaceForReplyInMiddleOfBroadcast() {
        for (var i = 0; i < 100; i++) {
            var at = latest(NOW, pace.earliest(Priority.BROADCAST, chat(i)));
            pace.take(Priority.BROADCAST, chat(i), 1, at);
        }
        var last = pace.earliest(Priority.BROADCAST, chat(1000));
        var reply = pace.earliest(Priority.REPLY, chat(1000));
        assertThat(reply).isBefore(last);
        assertThat(Duration.between(NOW, last))
                .isBetween(Duration.ofMillis(4300), Duration.ofMillis(4450));
    }

    @Test
    void waitsAsToldAndGoesAtHalfRate() {
        pace.limit(Duration.ofSeconds(30), NOW);
        assertThat(pace.earliest(Priority.REPLY, chat(1))).isEqualTo(NOW.plusSeconds(30));
        assertThat(pace.rate(NOW.plusSeconds(30))).isEqualTo(14.25);
    }

    @Test
    void keepsMoreOfItsRateInVk() {
        var vk = new LanePace(LaneSettings.UNSET.orElseOf(ChannelKind.VK), NOW);
        vk.limit(SECOND, NOW);
        assertThat(vk.rate(NOW.plus(SECOND))).isCloseTo(19 * 0.7, offset(1e-9));
    }

    @Test
    void recoversEvenlyAfterLimit() {
        pace.limit(SECOND, NOW);
        var free = NOW.plus(SECOND);
        assertThat(pace.rate(free.plusSeconds(15))).isEqualTo(21.375);
        assertThat(pace.rate(free.plusSeconds(30))).isEqualTo(28.5);
        assertThat(pace.rate(free.plusSeconds(3000))).isEqualTo(28.5);
    }

    @Test
    void cutsRateOnceForCallsThatWereUnderWayTogether() {
        pace.limit(Duration.ofSeconds(5), NOW);
        pace.limit(Duration.ofSeconds(6), NOW.plusMillis(20));
        assertThat(pace.pausedUntil()).isEqualTo(NOW.plusMillis(6020));
        assertThat(pace.rate(pace.pausedUntil())).isEqualTo(14.25);
    }

    @Test
    void neverSlowsDownToNothing() {
        for (var i = 0; i < 100; i++) {
            pace.limit(SECOND, NOW.plusSeconds(i));
        }
        assertThat(pace.rate(NOW.plusSeconds(100))).isGreaterThan(1);
    }

    @Test
    void givesSignPlaceOfItsOwnThatComesSoon() {
        assertThat(pace.takeForSign(NOW)).contains(NOW);
        pace.take(Priority.REPLY, chat(1), 1, pace.earliest(Priority.REPLY, chat(1)));
        var second = pace.takeForSign(NOW).orElseThrow();
        assertThat(Duration.between(NOW, second))
                .isBetween(Duration.ofMillis(70), Duration.ofMillis(71));
        assertThat(pace.earliest(Priority.REPLY, chat(2))).isAfter(second);
    }

    @Test
    void givesSignNoPlaceThatComesLate() {
        for (var i = 0; i < 8; i++) {
            assertThat(pace.takeForSign(NOW)).isPresent();
        }
        assertThat(pace.takeForSign(NOW)).isEmpty();
        pace.pause(SECOND, NOW.plusSeconds(1));
        assertThat(pace.takeForSign(NOW.plusMillis(1500))).isEmpty();
    }

    @Test
    void letsTextFollowItsPictureAtOnce() {
        pace.takeAttachment(Priority.REPLY, 1, NOW);
        assertThat(pace.chatFree(chat(1))).isBefore(NOW);
        assertThat(pace.earliest(Priority.REPLY, chat(1)))
                .isAfter(NOW)
                .isBefore(NOW.plusMillis(36));
    }

    @Test
    void takesPlacesBySegments() {
        var sms = new LanePace(new LaneSettings.Limits(1, Duration.ZERO, 4), NOW);
        sms.take(Priority.REPLY, chat(1), 3, NOW);
        assertThat(sms.earliest(Priority.REPLY, chat(2))).isEqualTo(NOW.plusSeconds(3));
    }

    private static List<Sent> within(List<Sent> sent, Instant from, Instant to) {
        return sent.stream().filter(s -> !s.at().isBefore(from) && s.at().isBefore(to)).toList();
    }

    private static Address chat(int id) {
        return new Address(ChannelKind.TELEGRAM, Integer.toString(id));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
