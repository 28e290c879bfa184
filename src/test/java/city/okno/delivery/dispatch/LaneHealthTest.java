package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class LaneHealthTest {

    @Test
    void isUpWhileNoProviderRefusesUs() {
        var health =
                health(
                        Map.of(
                                ChannelKind.TELEGRAM,
                                new LaneStanding.Open(),
                                ChannelKind.SMS,
                                new LaneStanding.StandingBy()));
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails())
                .containsEntry("telegram", "open")
                .containsEntry("sms", "standing by");
    }

    @Test
    void isDownAndSaysWhyWhenProviderRefusesAccount() {
        var health =
                health(
                        Map.of(
                                ChannelKind.TELEGRAM,
                                new LaneStanding.Down("unauthorized"),
                                ChannelKind.WEB,
                                new LaneStanding.Open()));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("telegram", "down: unauthorized");
    }

    @Test
    void isDownUntilLaneMayGoOn() {
        var until = Instant.parse("2026-06-01T12:30:00Z");
        var health = health(Map.of(ChannelKind.TELEGRAM, new LaneStanding.Closed(until)));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("telegram", "told to wait until 2026-06-01T12:30:00Z");
    }

    private static Health health(Map<ChannelKind, LaneStanding> standings) {
        return new LaneHealth(() -> standings).health();
    }
}
