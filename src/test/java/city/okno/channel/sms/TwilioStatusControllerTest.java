package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.delivery.Receipt;
import city.okno.script.ChannelKind;
import city.okno.settings.OknoSettings;
import city.okno.testing.NotedReceipts;
import city.okno.testing.TestClock;
import city.okno.testing.TwilioStandIn;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TwilioStatusControllerTest {

    private static final String PUBLIC = "https://okno.example/webhooks/twilio/status";
    private static final Map<String, String> DELIVERED =
            Map.of(
                    "MessageSid", "SM1",
                    "MessageStatus", "delivered",
                    "To", "+79161234567",
                    "Text", "по-русски & so on=1");

    private final NotedReceipts receipts = new NotedReceipts();
    private final List<String> reported = receipts.all;
    private final MockMvc okno = mvc("https://okno.example");

    @Test
    void keepsSignedReport() throws Exception {
        okno.perform(signed(DELIVERED, PUBLIC)).andExpect(status().isNoContent());
        assertThat(reported).containsExactly(ChannelKind.SMS + " SM1 " + Receipt.DELIVERED);
    }

    @Test
    void takesSignatureWithPortAndWithout() throws Exception {
        okno.perform(signed(DELIVERED, PUBLIC.replace("example", "example:443")))
                .andExpect(status().isNoContent());
        mvc("https://okno.example:8443")
                .perform(signed(DELIVERED, PUBLIC.replace("example", "example:8443")))
                .andExpect(status().isNoContent());
        mvc("https://okno.example:8443")
                .perform(signed(DELIVERED, PUBLIC))
                .andExpect(status().isNoContent());
        assertThat(reported).hasSize(3);
    }

    @Test
    void refusesReportsThatAreNotTwilios() throws Exception {
        okno.perform(form(DELIVERED)).andExpect(status().isForbidden());
        okno.perform(form(DELIVERED).header("X-Twilio-Signature", "made up"))
                .andExpect(status().isForbidden());
        okno.perform(signed(DELIVERED, PUBLIC.replace("okno", "other")))
                .andExpect(status().isForbidden());
        var signature = TwilioStandIn.signature(PUBLIC, DELIVERED);
        okno.perform(
                        form(Map.of("MessageSid", "SM2", "MessageStatus", "delivered"))
                                .header("X-Twilio-Signature", signature))
                .andExpect(status().isForbidden());
        assertThat(reported).isEmpty();
    }

    @Test
    void refusesEverythingWhileItsAddressIsUnknown() throws Exception {
        mvc(null).perform(signed(DELIVERED, PUBLIC)).andExpect(status().isForbidden());
    }

    @Test
    void acknowledgesWhatSaysNothingNew() throws Exception {
        var queued = Map.of("MessageSid", "SM1", "MessageStatus", "queued");
        okno.perform(signed(queued, PUBLIC)).andExpect(status().isNoContent());
        assertThat(reported).isEmpty();
    }

    @Test
    void refusesReportAboutNothing() throws Exception {
        okno.perform(signed(Map.of("MessageStatus", "sent"), PUBLIC))
                .andExpect(status().isBadRequest());
        okno.perform(signed(Map.of("MessageSid", "S".repeat(101), "MessageStatus", "sent"), PUBLIC))
                .andExpect(status().isBadRequest());
    }

    private static MockHttpServletRequestBuilder form(Map<String, String> parameters) {
        var request = post(TwilioSettings.REPORTS).contentType("application/x-www-form-urlencoded");
        parameters.forEach(request::param);
        return request;
    }

    private static MockHttpServletRequestBuilder signed(
            Map<String, String> parameters, String address) {
        return form(parameters)
                .header("X-Twilio-Signature", TwilioStandIn.signature(address, parameters));
    }

    private MockMvc mvc(String publicUrl) {
        var twilio =
                new TwilioSettings(
                        TwilioStandIn.SID,
                        TwilioStandIn.TOKEN,
                        "MyDocs",
                        URI.create("https://api.twilio.com"),
                        null,
                        Duration.ofSeconds(1));
        var settings =
                new OknoSettings(
                        ZoneId.of("Europe/Moscow"),
                        List.of("ru"),
                        null,
                        publicUrl == null ? null : URI.create(publicUrl),
                        List.of());
        return MockMvcBuilders.standaloneSetup(
                        new TwilioStatusController(
                                twilio, settings, receipts, TestClock.standing()))
                .build();
    }
}
