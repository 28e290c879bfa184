package city.okno.channel.web;

import static city.okno.channel.web.ChatFixture.get;
import static city.okno.channel.web.ChatFixture.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@DatabaseTest
class ChatGateTest {

    private static final String MESSAGE = "{\"text\": \"a\"}";

    private final ChatFixture chat;

    ChatGateTest(TestDatabase database) {
        chat = new ChatFixture(database);
    }

    @Test
    void givesStrangerCookieThatNoScriptReads() throws Exception {
        var answer =
                chat.http
                        .perform(MockMvcRequestBuilders.get("/api/chat/history"))
                        .andExpect(cookie().httpOnly("okno_chat", true))
                        .andExpect(cookie().secure("okno_chat", false))
                        .andExpect(cookie().sameSite("okno_chat", "Lax"))
                        .andExpect(cookie().maxAge("okno_chat", 90 * 24 * 3600))
                        .andReturn();
        var secret = answer.getResponse().getCookie("okno_chat");
        assertThat(secret).isNotNull();
        assertThat(secret.getValue()).matches("[A-Za-z0-9_-]{22}");
    }

    @Test
    void marksCookieSecureOnHttps() throws Exception {
        chat.http
                .perform(get("/api/chat/history").secure(true))
                .andExpect(cookie().secure("okno_chat", true));
    }

    @Test
    void keepsCookieOfKnownBrowser() throws Exception {
        chat.http
                .perform(get("/api/chat/history"))
                .andExpect(cookie().value("okno_chat", ChatFixture.SECRET));
    }

    @Test
    void givesModeratorConversationOfItsOwn() throws Exception {
        chat.http
                .perform(get("/api/chat/history").queryParam("as", "moderator"))
                .andExpect(cookie().exists("okno_chat_moderator"))
                .andExpect(cookie().doesNotExist("okno_chat"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,           -,                        202",
                "same-origin, -,                        202",
                "same-origin, http://localhost,         202",
                "-,           http://LOCALHOST,         202",
                "-,           https://okno.example,     202",
                "cross-site,  -,                        403",
                "same-site,   -,                        403",
                "none,        -,                        403",
                "cross-site,  http://localhost,         403",
                "same-origin, https://evil.example,     403",
                "-,           https://evil.example,     403",
                "-,           http://localhost:3000,    403",
                "-,           https://okno.example.org, 403",
                "-,           null,                     403",
                "-,           http://a b,               403",
            })
    void letsOnlyOwnPageAndProgramsSpeak(@Nullable String site, @Nullable String origin, int status)
            throws Exception {
        var request = post(MESSAGE).header(HttpHeaders.HOST, "localhost");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header(HttpHeaders.ORIGIN, origin);
        }
        chat.http.perform(request).andExpect(status().is(status));
        assertThat(chat.heard).hasSize(status == 202 ? 1 : 0);
    }

    @Test
    void holdsConversationThatIsTooFast() throws Exception {
        for (var i = 0; i < 3; i++) {
            chat.clock.advance(Duration.ofSeconds(10));
            chat.http.perform(post(MESSAGE)).andExpect(status().isAccepted());
        }
        chat.http
                .perform(post(MESSAGE))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "40"))
                .andExpect(jsonPath("$.type").value("urn:okno:problem:too-many"));
        chat.http.perform(get("/api/chat/history")).andExpect(status().isOk());
        chat.clock.advance(Duration.ofSeconds(40));
        chat.http.perform(post(MESSAGE)).andExpect(status().isAccepted());
    }

    @Test
    void holdsAddressThatIsTooFastWhateverItsCookies() throws Exception {
        for (var i = 0; i < 10; i++) {
            chat.http.perform(from("192.0.2.1", i)).andExpect(status().isAccepted());
        }
        chat.http.perform(from("192.0.2.1", 10)).andExpect(status().isTooManyRequests());
        chat.http.perform(from("192.0.2.2", 11)).andExpect(status().isAccepted());
    }

    @Test
    void takesIpv6NetworkForOneAddress() throws Exception {
        for (var i = 0; i < 10; i++) {
            chat.http.perform(from("2001:db8:1:2::" + i, i)).andExpect(status().isAccepted());
        }
        chat.http.perform(from("2001:db8:1:2:ffff::", 10)).andExpect(status().isTooManyRequests());
        chat.http.perform(from("2001:db8:1:3::", 11)).andExpect(status().isAccepted());
    }

    @Test
    void ignoresForwardedForUnlessServerIsToldToTrustIt() throws Exception {
        for (var i = 0; i < 10; i++) {
            chat.http.perform(from("192.0.2.1", i).header("X-Forwarded-For", "198.51.100." + i));
        }
        chat.http
                .perform(from("192.0.2.1", 10).header("X-Forwarded-For", "198.51.100.99"))
                .andExpect(status().isTooManyRequests());
    }

    private static MockHttpServletRequestBuilder from(String address, int browser) {
        return MockMvcRequestBuilders.post("/api/chat/messages")
                .cookie(new Cookie("okno_chat", "A".repeat(20) + (10 + browser)))
                .remoteAddress(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(MESSAGE);
    }
}
