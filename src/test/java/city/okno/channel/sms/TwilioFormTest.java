package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioFormTest {

    @Test
    void readsWhatTwilioSends() {
        assertThat(TwilioForm.read(ascii("From=%2B79161234567&Body=%D0%B4%D0%B0+%26+1%3D1&Empty=")))
                .contains(Map.of("From", "+79161234567", "Body", "да & 1=1", "Empty", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%D0", "a=%C0%80", "a=%ED%A0%80", "a=1&a=2"})
    void refusesWhatIsNoForm(String body) {
        assertThat(TwilioForm.read(ascii(body))).isEmpty();
    }

    @Test
    void refusesBytesOfAnotherEncoding() {
        assertThat(TwilioForm.read("Body=да".getBytes(Charset.forName("windows-1251")))).isEmpty();
        assertThat(TwilioForm.read("Body=да".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static byte[] ascii(String body) {
        return body.getBytes(StandardCharsets.US_ASCII);
    }
}
