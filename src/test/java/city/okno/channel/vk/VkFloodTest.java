package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.script.ChannelKind;
import city.okno.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VkFloodTest {

    private static final Delivery GIVEN_UP = new Delivery.Rejected("vk_9", false, false);

    private final TestClock clock = TestClock.standing();
    private final VkFlood flood = new VkFlood(clock);

    @Test
    void waitsTwiceAsLongThenGivesUpForAnHour() {
        assertThat(flood.refused(VkLetters.ADDRESS))
                .isEqualTo(new Delivery.RateLimited(Duration.ofMinutes(1)));
        assertThat(flood.known(VkLetters.ADDRESS)).isEmpty();
        assertThat(flood.refused(VkLetters.ADDRESS))
                .isEqualTo(new Delivery.RateLimited(Duration.ofMinutes(2)));
        assertThat(flood.refused(VkLetters.ADDRESS)).isEqualTo(GIVEN_UP);
        assertThat(flood.known(VkLetters.ADDRESS)).contains(GIVEN_UP);
        clock.advance(Duration.ofHours(1));
        assertThat(flood.known(VkLetters.ADDRESS)).isEmpty();
        assertThat(flood.refused(VkLetters.ADDRESS)).isEqualTo(GIVEN_UP);
    }

    @Test
    void forgetsWhoGotMessage() {
        flood.refused(VkLetters.ADDRESS);
        flood.refused(VkLetters.ADDRESS);
        flood.accepted(VkLetters.ADDRESS);
        assertThat(flood.refused(VkLetters.ADDRESS))
                .isEqualTo(new Delivery.RateLimited(Duration.ofMinutes(1)));
    }

    @Test
    void countsEachPersonAlone() {
        flood.refused(VkLetters.ADDRESS);
        flood.refused(VkLetters.ADDRESS);
        assertThat(flood.refused(new Address(ChannelKind.VK, "43")))
                .isEqualTo(new Delivery.RateLimited(Duration.ofMinutes(1)));
    }
}
