package city.okno.department.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /// The published example of Standard Webhooks' libraries.
    @Test
    void signsTheExampleOfTheStandardAsTheStandardDoes() {
        var signature = Signature.ofSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(
                        signature.of(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1614265330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void agreesWithOpenssl() throws IOException, InterruptedException {
        var key = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
        var body = "{\"type\":\"document.changed\",\"data\":{\"number\":\"Ж-17\"}}";
        var ours = Signature.ofSecret(secret(key)).of("evt_1", 1780000000, body);
        assertThat(ours).isEqualTo("v1," + openssl(key, "evt_1.1780000000." + body));
    }

    @Test
    void hasASecretOfDigits() {
        var signature = Signature.ofHash("0f".repeat(32));
        assertThat(signature.secret()).matches("whsec_\\d{64}");
        assertThat(Signature.ofSecret(signature.secret()).of("a", 1, "{}"))
                .isEqualTo(signature.of("a", 1, "{}"));
        assertThat(signature).hasToString("Signature[…]");
    }

    private static String secret(String hex) {
        return "whsec_" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    private static String openssl(String hexKey, String text)
            throws IOException, InterruptedException {
        Process process;
        try {
            process =
                    new ProcessBuilder(
                                    "openssl",
                                    "dgst",
                                    "-sha256",
                                    "-mac",
                                    "HMAC",
                                    "-macopt",
                                    "hexkey:" + hexKey)
                            .start();
        } catch (IOException absent) {
            return Assumptions.abort("no openssl here");
        }
        try (var in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        var hex = said.strip().replaceFirst(".*= ?", "");
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
