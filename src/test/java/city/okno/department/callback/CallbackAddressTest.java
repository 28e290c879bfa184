package city.okno.department.callback;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.callback.CallbackAddress.Fault;
import city.okno.department.callback.CallbackAddress.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://okno.example.org/events, https://okno.example.org/events",
        "https://OKNO.example.org, https://okno.example.org/",
        "https://okno.example.org:8443/a?b=c, https://okno.example.org:8443/a?b=c",
        "https://окно.рф/события, https://xn--j1ail2b.xn--p1ai/%D1%81%D0%BE%D0%B1%D1%8B%D1%82%D0%B8%D1%8F"
    })
    void takesANameOnTheInternet(String given, String url) {
        assertThat(judge(given, false)).isInstanceOf(Verdict.Good.class);
        if (!given.contains("окно")) {
            assertThat(judge(given, false)).isEqualTo(new Verdict.Good(url));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "okno.example.org/events, NOT_URL",
        "ftp://okno.example.org/, NOT_URL",
        "file:///etc/passwd, NOT_URL",
        "http://okno.example.org/, NOT_HTTPS",
        "https://okno.example.org:22/, PORT",
        "https://okno.example.org:80/, PORT",
        "https://user@okno.example.org/, EXTRA",
        "https://user:secret@okno.example.org/, EXTRA",
        "https://okno.example.org/#a, EXTRA",
        "https://127.0.0.1/, HOST",
        "https://127.1/, HOST",
        "https://2130706433/, HOST",
        "https://0x7f000001/, HOST",
        "https://0x7f.1/, HOST",
        "https://0177.0.0.1/, HOST",
        "https://8.8.8.8/, HOST",
        "https://[::1]/, HOST",
        "https://[::ffff:10.0.0.1]/, HOST",
        "https://169.254.169.254/latest/meta-data, HOST",
        "https://localhost/, HOST",
        "https://db/, HOST",
        "https://metadata.google.internal/, HOST",
        "https://printer.local/, HOST",
        "https://a.localhost/, HOST",
        "https://okno.example.org./, HOST"
    })
    void refusesWhatIsNoneAndSaysWhy(String given, Fault fault) {
        assertThat(judge(given, false)).isEqualTo(new Verdict.Bad(fault));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(judge("https://okno.example.org/" + "a".repeat(500), false))
                .isEqualTo(new Verdict.Bad(Fault.NOT_URL));
    }

    @Test
    void takesThisMachineForDevelopmentOnly() {
        assertThat(judge("http://127.0.0.1:9999/", true)).isInstanceOf(Verdict.Good.class);
        assertThat(judge("http://localhost:9999/", false)).isInstanceOf(Verdict.Bad.class);
        assertThat(judge("http://10.0.0.1:9999/", true)).isInstanceOf(Verdict.Bad.class);
    }

    private static Verdict judge(String text, boolean loopback) {
        var settings =
                new CallbackSettings(
                        List.of(443, 8443), Duration.ofSeconds(10), Duration.ofDays(1), loopback);
        return new CallbackAddress(settings).judge(text);
    }
}
