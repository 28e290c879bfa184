package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The SDK's validator, by which webhooks are checked, against a signature made by `openssl dgst
/// -sha1 -hmac 12345` over the example of Twilio's documentation (Security, Validating signatures).
class TwilioSignatureTest {

    private static final String ADDRESS = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "CallSid", "CA1234567890ABCDE",
                    "Caller", "+12349013030",
                    "Digits", "1234",
                    "From", "+12349013030",
                    "To", "+18005551212");

    @Test
    void agreesWithOpenssl() {
        var validator = new RequestValidator("12345");
        var signature = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=";
        assertThat(validator.validate(ADDRESS, PARAMETERS, signature)).isTrue();
        assertThat(validator.validate(ADDRESS + "3", PARAMETERS, signature)).isFalse();
    }
}
