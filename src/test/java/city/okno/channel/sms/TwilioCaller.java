package city.okno.channel.sms;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import city.okno.testing.TwilioStandIn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Calls our addresses as Twilio does, or as somebody who would like to be it.
final class TwilioCaller {

    private TwilioCaller() {}

    static MockHttpServletRequestBuilder unsigned(String path, Map<String, String> parameters) {
        return raw(path, encoded(parameters));
    }

    static MockHttpServletRequestBuilder raw(String path, byte[] body) {
        return post(path).contentType("application/x-www-form-urlencoded").content(body);
    }

    /// @param address that is signed, the public one
    static MockHttpServletRequestBuilder signed(
            String path, Map<String, String> parameters, String address) {
        return unsigned(path, parameters)
                .header("X-Twilio-Signature", TwilioStandIn.signature(address, parameters));
    }

    static byte[] encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry ->
                        entry.getKey()
                                + "="
                                + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
