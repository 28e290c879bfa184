package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;

class TwilioIsOffTest {

    private final ApplicationContextRunner okno =
            new ApplicationContextRunner().withUserConfiguration(Provider.class, StandIn.class);

    @Conditional(TwilioIsOn.class)
    static class Provider {}

    @Conditional(TwilioIsOff.class)
    static class StandIn {}

    @Test
    void letsTheStandInWorkWithoutAnAccount() {
        okno.run(started ->
                assertThat(started).hasSingleBean(StandIn.class).doesNotHaveBean(Provider.class));
    }

    @Test
    void takesAnEmptyAccountForNone() {
        okno.withPropertyValues("okno.twilio.account-sid= ")
                .run(started ->
                        assertThat(started)
                                .hasSingleBean(StandIn.class)
                                .doesNotHaveBean(Provider.class));
    }

    @Test
    void givesWayToTheProvider() {
        okno.withPropertyValues("okno.twilio.account-sid=AC00")
                .run(started ->
                        assertThat(started)
                                .hasSingleBean(Provider.class)
                                .doesNotHaveBean(StandIn.class));
    }
}
