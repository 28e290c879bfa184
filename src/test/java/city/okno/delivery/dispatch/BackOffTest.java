package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff =
            new BackOff(5, Duration.ofSeconds(2), Duration.ofSeconds(30), new Random(1));

    @Test
    void waitsThreeTimesLongerEachTime() {
        assertThat(backOff.after(0)).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
        assertThat(backOff.after(1)).isBetween(Duration.ofMillis(4800), Duration.ofMillis(7200));
    }

    @Test
    void waitsNoLongerThanLongest() {
        assertThat(backOff.after(3)).isBetween(Duration.ofSeconds(24), Duration.ofSeconds(36));
    }

    @Test
    void bringsThoseWhoFailedTogetherBackApart() {
        assertThat(backOff.after(0)).isNotEqualTo(backOff.after(0));
    }

    @Test
    void givesUpAfterLastAttempt() {
        assertThat(backOff.after(4)).isNull();
    }
}
