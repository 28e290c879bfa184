package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.testing.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatPaceTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Address GROUP = new Address(ChannelKind.TELEGRAM, "-100");
    private static final Address PERSON = new Address(ChannelKind.TELEGRAM, "100");

    private final ChatPace chats = new ChatPace(LaneSettings.UNSET.orElseOf(ChannelKind.TELEGRAM));

    @Test
    void givesGroupSoManyInAnyMinute() {
        for (var sent = 0; sent < 19; sent++) {
            chats.took(GROUP, true, NOW.plusSeconds(2 * sent));
        }
        assertThat(chats.free(GROUP)).isEqualTo(NOW.plusSeconds(60));
        chats.took(GROUP, true, NOW.plusSeconds(60));
        assertThat(chats.free(GROUP)).isEqualTo(NOW.plusSeconds(62));
    }

    @Test
    void countsPicturesInGroup() {
        for (var sent = 0; sent < 19; sent++) {
            chats.tookPart(GROUP, true, NOW);
        }
        assertThat(chats.free(GROUP)).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void givesPersonMoreInMinute() {
        for (var sent = 0; sent < 30; sent++) {
            chats.took(PERSON, false, NOW.plusSeconds(2 * sent));
        }
        assertThat(chats.free(PERSON)).isBefore(NOW.plusSeconds(60));
    }

    @Test
    void forgetsGroupThatHasBeenQuiet() {
        for (var sent = 0; sent < 19; sent++) {
            chats.took(GROUP, true, NOW);
        }
        chats.took(new Address(ChannelKind.TELEGRAM, "-200"), true, NOW.plusSeconds(61));
        assertThat(chats.free(GROUP)).isEqualTo(Instant.MIN);
    }
}
