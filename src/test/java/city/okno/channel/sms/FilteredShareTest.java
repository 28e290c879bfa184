package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FilteredShareTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final FilteredShare share = new FilteredShare();

    @Test
    void staysQuietBelowOneInHundred() {
        arrive(500);
        assertThat(share.note(true, NOW)).isFalse();
    }

    @Test
    void saysNothingBeforeItHasSeenEnough() {
        arrive(20);
        assertThat(share.note(true, NOW)).isFalse();
    }

    @Test
    void tellsOnceAnHourAboveOneInHundred() {
        arrive(98);
        share.note(true, NOW);
        assertThat(share.note(true, NOW)).isTrue();
        assertThat(share.note(true, NOW.plusSeconds(60))).isFalse();
        assertThat(share.note(true, NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void forgetsWhatWasLongAgo() {
        arrive(98);
        share.note(true, NOW);
        share.note(true, NOW);
        arrive(1500);
        assertThat(share.note(true, NOW.plus(Duration.ofHours(2)))).isFalse();
    }

    private void arrive(int messages) {
        for (var message = 0; message < messages; message++) {
            share.note(false, NOW);
        }
    }
}
