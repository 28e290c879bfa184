package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import city.okno.delivery.Address;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LanePaceTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final LaneSettings.Limits TELEGRAM = new LaneSettings.Limits(28.5, SECOND, 32);

    private static final Predicate<Address> GROUPS = _ -> false;

    private final LanePace pace = new LanePace(TELEGRAM, GROUPS, NOW);

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
        var vk = new LanePace(LaneSettings.UNSET.orElseOf(ChannelKind.VK), GROUPS, NOW);
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
        pace.takeAttachment(Priority.REPLY, chat(1), 1, NOW);
        assertThat(pace.chatFree(chat(1))).isBefore(NOW);
        assertThat(pace.earliest(Priority.REPLY, chat(1)))
                .isAfter(NOW)
                .isBefore(NOW.plusMillis(36));
    }

    @Test
    void takesPlacesBySegments() {
        var sms = new LanePace(new LaneSettings.Limits(1, Duration.ZERO, 4), GROUPS, NOW);
        sms.take(Priority.REPLY, chat(1), 3, NOW);
        assertThat(sms.earliest(Priority.REPLY, chat(2))).isEqualTo(NOW.plusSeconds(3));
    }

    private static Address chat(int id) {
        return new Address(ChannelKind.TELEGRAM, Integer.toString(id));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
