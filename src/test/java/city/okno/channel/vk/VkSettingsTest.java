package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.VkStandIn;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

class VkSettingsTest {

    private final ApplicationContextRunner okno =
            new ApplicationContextRunner().withUserConfiguration(Settings.class, Channel.class);

    @EnableConfigurationProperties(VkSettings.class)
    static class Settings {}

    @Configuration(proxyBeanMethods = false)
    @Conditional(VkIsOn.class)
    static class Channel {
        @Bean
        @Conditional(VkIsPolled.class)
        String polled() {
            return "on";
        }

        @Bean
        @Conditional(VkIsCalled.class)
        String called() {
            return "on";
        }
    }

    @Test
    void isOffWithoutToken() {
        okno.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("polled"));
        okno.withPropertyValues("okno.vk.token=", "okno.vk.mode=callback")
                .run(context ->
                        assertThat(context)
                                .hasNotFailed()
                                .doesNotHaveBean("polled")
                                .doesNotHaveBean("called"));
    }

    @Test
    void isPolledWithTokenAndNumber() {
        complete()
                .run(context -> {
                    assertThat(context).hasNotFailed().hasBean("polled").doesNotHaveBean("called");
                    var settings = context.getBean(VkSettings.class);
                    assertThat(settings.accessToken()).isEqualTo(VkStandIn.TOKEN);
                    assertThat(settings.group()).isEqualTo(VkStandIn.GROUP);
                    assertThat(settings.apiUrl()).hasToString("https://api.vk.com");
                    assertThat(settings.pollTimeout()).isEqualTo(Duration.ofSeconds(25));
                });
    }

    @Test
    void isCalledWithSecretAndConfirmation() {
        complete()
                .withPropertyValues(
                        "okno.vk.mode=callback",
                        "okno.vk.secret=s3cret",
                        "okno.vk.confirmation=c0ffee")
                .run(context ->
                        assertThat(context)
                                .hasNotFailed()
                                .hasBean("called")
                                .doesNotHaveBean("polled"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "okno.vk.token=token",
                "okno.vk.token=vk1.a.with space and more letters",
                "okno.vk.group-id=-220000001",
                "okno.vk.group-id=",
                "okno.vk.api-url=ftp://localhost",
                "okno.vk.api-url=http:///path",
                "okno.vk.api-url=http://a/path",
                "okno.vk.mode=webhook",
                "okno.vk.mode=callback",
                "okno.vk.poll-timeout=0s",
                "okno.vk.poll-timeout=41s",
                "okno.vk.timeout=0s"
            })
    void refuses(String wrong) {
        complete()
                .withPropertyValues(wrong)
                .run(context -> assertThat(context).as(wrong).hasFailed());
    }

    @Test
    void showsNoSecret() {
        complete()
                .withPropertyValues("okno.vk.secret=s3cret")
                .run(context ->
                        assertThat(context.getBean(VkSettings.class).toString())
                                .doesNotContain(VkStandIn.TOKEN, "s3cret"));
    }

    private ApplicationContextRunner complete() {
        return okno.withPropertyValues(
                "okno.vk.token=" + VkStandIn.TOKEN, "okno.vk.group-id=" + VkStandIn.GROUP);
    }
}
