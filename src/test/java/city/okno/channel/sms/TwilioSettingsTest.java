package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.TwilioStandIn;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TwilioSettingsTest {

    private final ApplicationContextRunner okno =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(TwilioSettings.class)
    static class Settings {}

    @Test
    void isOffWithoutSid() {
        okno.run(context -> assertThat(context.getBean(TwilioSettings.class).isOn()).isFalse());
        okno.withPropertyValues("okno.twilio.account-sid=")
                .run(context -> assertThat(context.getBean(TwilioSettings.class).isOn()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+12025550123", "MyDocs", "MG0123456789abcdef0123456789abcdef"})
    void takesNumberNameOrService(String from) {
        complete(from)
                .run(context ->
                        assertThat(context.getBean(TwilioSettings.class).sender()).isEqualTo(from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12025550123", "", "NameThatIsTooLong", "MG123456789012"})
    void refusesSenderThatTwilioWould(String from) {
        complete(from).run(context -> assertThat(context).hasFailed());
    }

    @Test
    void takesSecondSenderAndSpareAccount() {
        complete("MyDocs")
                .withPropertyValues(
                        "okno.twilio.other-from=+12025550123",
                        "okno.twilio.spare.account-sid=AC" + "f".repeat(32),
                        "okno.twilio.spare.auth-token=" + TwilioStandIn.TOKEN,
                        "okno.twilio.spare.from=Spare",
                        "okno.twilio.spare.weight=2")
                .run(context -> {
                    var accounts = context.getBean(TwilioSettings.class).accounts();
                    assertThat(accounts).hasSize(2);
                    assertThat(accounts.getFirst().senders())
                            .containsExactly("MyDocs", "+12025550123");
                    assertThat(accounts.getLast().senders()).containsExactly("Spare");
                    assertThat(accounts.getLast().weight()).isEqualTo(2);
                    assertThat(accounts.getLast().apiUrl()).isEqualTo(accounts.getFirst().apiUrl());
                    assertThat(accounts.toString()).doesNotContain(TwilioStandIn.TOKEN);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other-from=NameThatIsTooLong",
                "spare.account-sid=AC0123456789abcdef0123456789abcdef",
                "spare.account-sid=SID",
                "spare.api-url=ftp://localhost",
                "weight=0",
                "weight=-1"
            })
    void refusesSpareAccountThatCannotWork(String setting) {
        complete("MyDocs")
                .withPropertyValues("okno.twilio." + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void refusesHalfOfAccount() {
        okno.withPropertyValues("okno.twilio.account-sid=" + TwilioStandIn.SID)
                .run(context -> assertThat(context).hasFailed());
        okno.withPropertyValues("okno.twilio.account-sid=SID")
                .run(context -> assertThat(context).hasFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost", "localhost:8080", "http:///path", "//localhost"})
    void refusesAddressOfAnotherKind(String address) {
        complete("MyDocs")
                .withPropertyValues("okno.twilio.api-url=" + address)
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .hasStackTraceContaining(TwilioSettings.NO_ADDRESS));
    }

    @Test
    void reportsToItsOwnPublicAddressElseToThatOfOkno() {
        var okno = URI.create("https://okno.example/");
        complete("MyDocs")
                .run(context -> {
                    var settings = context.getBean(TwilioSettings.class);
                    assertThat(settings.reportAddress(null)).isNull();
                    assertThat(settings.reportAddress(okno))
                            .hasToString("https://okno.example/webhooks/twilio/status");
                });
        complete("MyDocs")
                .withPropertyValues("okno.twilio.public-url=https://sms.example:8443")
                .run(context ->
                        assertThat(context.getBean(TwilioSettings.class).reportAddress(okno))
                                .hasToString("https://sms.example:8443/webhooks/twilio/status"));
    }

    @Test
    void showsNoSecret() {
        complete("MyDocs")
                .run(context ->
                        assertThat(context.getBean(TwilioSettings.class).toString())
                                .doesNotContain(TwilioStandIn.TOKEN)
                                .doesNotContain(TwilioStandIn.SID));
    }

    private ApplicationContextRunner complete(String from) {
        return okno.withPropertyValues(
                "okno.twilio.account-sid=" + TwilioStandIn.SID,
                "okno.twilio.auth-token=" + TwilioStandIn.TOKEN,
                "okno.twilio.from=" + from);
    }
}
