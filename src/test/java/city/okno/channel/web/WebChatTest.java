package city.okno.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The web chat over HTTP, with the real conversation behind it.
@OknoTest
@Timeout(60)
class WebChatTest {

    private final ChatBrowser browser;

    WebChatTest(RunningOkno okno) {
        browser = new ChatBrowser(okno);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void answersByEventAndKeepsTheAnswer() throws Exception {
        browser.get("/api/chat/settings");
        try (var events = browser.events()) {
            events.next("ready");
            assertThat(browser.say("/start").statusCode()).isEqualTo(202);
            assertThat(events.next("message")).anyMatch(it -> it.contains("\"resident\""));
            assertThat(events.next("message")).anyMatch(it -> it.contains("\"bot\""));
        }
        assertThat(browser.history())
                .extracting(line -> line.get("from").asString())
                .startsWith("resident", "bot");
        assertThat(browser.history().get(1).get("lang").asString()).isEqualTo("ru");
    }

    @Test
    void tellsWhatCameAfterLastEventId() throws Exception {
        browser.say("/start");
        try (var events = browser.events("Last-Event-ID", "0")) {
            assertThat(events.next("message")).contains("id: 1");
            assertThat(events.next("message")).contains("id: 2");
        }
        try (var events = browser.events("Last-Event-ID", "1")) {
            assertThat(events.next("message")).contains("id: 2");
        }
    }

    @Test
    void takesSameIdOnce() throws Exception {
        var twice = "{\"id\": \"same\", \"text\": \"/menu\"}";
        browser.post(twice, "application/json");
        assertThat(browser.post(twice, "application/json").statusCode()).isEqualTo(202);
        assertThat(browser.said()).hasSize(1);
    }

    @Test
    void keepsPhotoAndShowsIt() throws Exception {
        assertThat(browser.sendPhoto("p1", png()).statusCode()).isEqualTo(202);
        var image = browser.history().getFirst().get("images").get(0).asString();
        var shown = browser.get(image);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
    }

    @Test
    void keepsPhotoSentAgainOnce() throws Exception {
        browser.sendPhoto("p1", png());
        var before = browser.said();
        assertThat(browser.sendPhoto("p1", png()).statusCode()).isEqualTo(202);
        assertThat(browser.said()).isEqualTo(before).hasSize(1);
    }

    @Test
    void refusesPhotoThatIsTooLarge() throws Exception {
        refused(browser.sendPhoto("p1", new byte[11 * 1024 * 1024]), 413, "photo-too-large");
        refused(browser.sendPhoto("p1", new byte[20 * 1024 * 1024]), 413, "photo-too-large");
    }

    @Test
    void refusesPhotoThatIsNone() throws Exception {
        refused(browser.sendPhoto("p1", "MZ, a program".getBytes()), 415, "not-a-picture");
        refused(browser.sendPhoto("p1", "RIFF....WEBPVP8 ....".getBytes()), 415, "other-format");
    }

    @Test
    void refusesPhotoWithoutPhoto() throws Exception {
        var empty = "--e\r\nContent-Disposition: form-data; name=\"id\"\r\n\r\nx\r\n--e--\r\n";
        refused(browser.post(empty, "multipart/form-data; boundary=e"), 400, "not-one-thing");
    }

    @Test
    void explainsWrongContentType() throws Exception {
        var answer = browser.post("text=a", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void servesPageThatTrustsOnlyItself() throws Exception {
        var page = browser.get("/?start=idea_17");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/chat/main.js");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void tellsPageWhatItMaySend() throws Exception {
        var settings = JsonMapper.shared().readTree(browser.get("/api/chat/settings").body());
        assertThat(settings.get("demo").asBoolean()).isFalse();
        assertThat(settings.get("languages").get(0).asString()).isEqualTo("ru");
        assertThat(settings.get("photo").get("maxBytes").asLong()).isPositive();
        assertThat(settings.get("photo").get("types").get(0).asString()).isEqualTo("image/jpeg");
    }

    @Test
    void exportsAndErasesConversation(
            @Qualifier("webChatPersonalData") HoldsPersonalData data,
            Residents residents,
            TransactionTemplate writing,
            InstantSource clock)
            throws Exception {
        browser.say("секрет");
        var party = residents.known(browser.chat().address()).orElseThrow();
        assertThat(data.export(party).toString()).contains("секрет");
        writing.executeWithoutResult(_ -> data.erase(party, clock.instant()));
        assertThat(browser.said()).isEmpty();
    }

    private static void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:okno:problem:" + problem);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
