package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.ChannelKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DeliverySettingsTest {

    private static final Duration PER_CHAT = Duration.ofMillis(1050);

    private final ApplicationContextRunner okno =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(DeliverySettings.class)
    static class Settings {}

    @Test
    void knowsWhatProvidersAllow() {
        okno.run(context -> {
            var settings = context.getBean(DeliverySettings.class);
            assertThat(settings.limits(ChannelKind.TELEGRAM))
                    .isEqualTo(new LaneSettings.Limits(28.5, PER_CHAT, 19, 32, 0.5));
            assertThat(settings.limits(ChannelKind.SMS).rate()).isLessThan(1);
        });
    }

    @Test
    void changesOnlyWhatIsSet() {
        okno.withPropertyValues("okno.delivery.lanes.telegram.rate=285")
                .run(context ->
                        assertThat(
                                        context.getBean(DeliverySettings.class)
                                                .limits(ChannelKind.TELEGRAM))
                                .isEqualTo(new LaneSettings.Limits(285, PER_CHAT, 19, 32, 0.5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "okno.delivery.lanes.telegram.rate=0",
                "okno.delivery.lanes.telegram.calls=0",
                "okno.delivery.lanes.telegram.per-chat=-1s",
                "okno.delivery.lanes.pigeon.rate=1",
                "okno.delivery.attempts=0",
                "okno.delivery.look=0s",
                "okno.delivery.hold=-1s",
                "okno.delivery.first-retry=soon"
            })
    void refusesWhatCannotBeMeant(String property) {
        okno.withPropertyValues(property).run(context -> assertThat(context).hasFailed());
    }
}
