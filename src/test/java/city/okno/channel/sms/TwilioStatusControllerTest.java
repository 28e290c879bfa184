package city.okno.channel.sms;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.delivery.Receipt;
import city.okno.script.ChannelKind;
import city.okno.testing.NotedReceipts;
import city.okno.testing.TestClock;
import city.okno.testing.TwilioStandIn;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

    @Test
    void refusesWhatIsTooLongOrNoForm() throws Exception {
        var body = "MessageSid=SM1&MessageStatus=delivered&Body=" + "a".repeat(65_536);
        okno.perform(TwilioCaller.raw(TwilioSettings.REPORTS, body.getBytes(US_ASCII)))
                .andExpect(status().isContentTooLarge());
        okno.perform(TwilioCaller.raw(TwilioSettings.REPORTS, "MessageSid=%D0".getBytes(US_ASCII)))
                .andExpect(status().isBadRequest());
        okno.perform(post(TwilioSettings.REPORTS).contentType("application/json").content("{}"))
                .andExpect(status().isUnsupportedMediaType());
        assertThat(reported).isEmpty();
    }

    private static MockHttpServletRequestBuilder form(Map<String, String> parameters) {
        return TwilioCaller.unsigned(TwilioSettings.REPORTS, parameters);
    }

    private static MockHttpServletRequestBuilder signed(
            Map<String, String> parameters, String address) {
        return TwilioCaller.signed(TwilioSettings.REPORTS, parameters, address);
    }

    private MockMvc mvc(String publicUrl) {
        var meters = new SimpleMeterRegistry();
        var gate =
                new TwilioGate(
                        TwilioSettingsOf.standIn(), TwilioSettingsOf.okno(publicUrl), meters);
        return MockMvcBuilders.standaloneSetup(
                        new TwilioStatusController(
                                gate,
                                new TwilioAccounts(List.of(), new Random(1), TestClock.standing()),
                                new SmsTroubles(meters),
                                receipts,
                                new NotedPermissions(),
                                TestClock.standing()))
                .build();
    }
}
