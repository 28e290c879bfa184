package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SmsSettingsTest {

    private final ApplicationContextRunner okno =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(SmsSettings.class)
    static class Settings {}

    @Test
    void sendsToRussiaAloneAsLongAsNothingIsSaid() {
        okno.run(context -> {
            var settings = context.getBean(SmsSettings.class);
            assertThat(settings.prices()).containsOnlyKeys("RU");
            assertThat(settings.transliterate()).isFalse();
            assertThat(settings.currency()).isEqualTo("RUB");
        });
    }

    @Test
    void takesPricesByRegion() {
        okno.withPropertyValues("okno.sms.prices.RU=3.50", "okno.sms.prices.KZ=9")
                .run(context ->
                        assertThat(context.getBean(SmsSettings.class).prices())
                                .containsEntry("RU", new BigDecimal("3.50"))
                                .containsEntry("KZ", new BigDecimal("9"))
                                .hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prices.XX=1", "prices.RU=-1", "prices.RU=dear", "currency=roubles"})
    void refusesWhatIsNoRegionPriceOrCurrency(String setting) {
        okno.withPropertyValues("okno.sms." + setting)
                .run(context -> assertThat(context).hasFailed());
    }
}
