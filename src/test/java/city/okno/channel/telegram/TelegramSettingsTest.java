package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.TelegramStandIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class TelegramSettingsTest {

    private final ApplicationContextRunner okno =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, Channel.class);

    @EnableConfigurationProperties(TelegramSettings.class)
    static class Settings {}

    @Configuration(proxyBeanMethods = false)
    @Conditional(TelegramIsOn.class)
    static class Channel {
        @Bean
        String telegram() {
            return "on";
        }

        @Bean
        @Conditional(TelegramIsPolled.class)
        String polled() {
            return "on";
        }

        @Bean
        @Conditional(TelegramIsCalled.class)
        String called() {
            return "on";
        }
    }

    @Test
    void isOffWithoutToken() {
        okno.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("telegram"));
        okno.withPropertyValues("okno.telegram.token=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("telegram"));
    }

    @Test
    void isOnWithToken() {
        complete()
                .run(context -> {
                    assertThat(context).hasNotFailed().hasBean("telegram");
                    var settings = context.getBean(TelegramSettings.class);
                    assertThat(settings.secret()).isEqualTo(TelegramStandIn.TOKEN);
                    assertThat(settings.apiUrl()).hasToString("https://api.telegram.org");
                    assertThat(settings.pollTimeout()).isEqualTo(Duration.ofSeconds(25));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "123456", "123456:", "bot123456:abc", "123456:a b"})
    void refusesWhatBotFatherDoesNotGive(String token) {
        okno.withPropertyValues("okno.telegram.token=" + token)
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost", "localhost:8080", "http:///path", "http://a/path"})
    void refusesAddressOfAnotherKind(String address) {
        complete()
                .withPropertyValues("okno.telegram.api-url=" + address)
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "41s", "-1s"})
    void refusesPatienceBeyondLease(String timeout) {
        complete()
                .withPropertyValues("okno.telegram.poll-timeout=" + timeout)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void isPolledUnlessItIsToldToBeCalled() {
        complete()
                .run(context -> {
                    assertThat(context).hasBean("polled").doesNotHaveBean("called");
                    assertThat(context.getBean(TelegramSettings.class).bot()).isEqualTo(123_456);
                });
        complete()
                .withPropertyValues(
                        "okno.telegram.mode=webhook", "okno.telegram.webhook-secret=aA1_bB2-cC3")
                .run(context ->
                        assertThat(context)
                                .hasNotFailed()
                                .hasBean("called")
                                .doesNotHaveBean("polled"));
        okno.withPropertyValues("okno.telegram.mode=webhook")
                .run(context ->
                        assertThat(context).doesNotHaveBean("called").doesNotHaveBean("polled"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "русский", "a.b"})
    void refusesWebhookWithoutSecretThatTelegramTakes(String secret) {
        complete()
                .withPropertyValues(
                        "okno.telegram.mode=webhook", "okno.telegram.webhook-secret=" + secret)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void showsNoSecret() {
        complete()
                .run(context ->
                        assertThat(context.getBean(TelegramSettings.class).toString())
                                .doesNotContain(TelegramStandIn.TOKEN));
    }

    private ApplicationContextRunner complete() {
        return okno.withPropertyValues("okno.telegram.token=" + TelegramStandIn.TOKEN);
    }
}
