package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.desk;
import static city.okno.channel.web.ChatVisitor.phone;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.rehearsal.chat.ChatParser;
import city.okno.rehearsal.chat.Line;
import city.okno.rehearsal.chat.Line.What;
import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The page in a real browser, whatever is talked about.
@BrowserTest
@Timeout(120)
class ChatPageTest {

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatPageTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void beginsWithOnePress() {
        try (var visitor = visit(phone(), "/")) {
            assertThat(visitor.find("#welcome")).isVisible();
            visitor.find("#start").click();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.said()).containsText("Начать");
            assertThat(visitor.find("#welcome")).isHidden();
        }
    }

    @Test
    void sendsDeepLinkOnce() {
        try (var visitor = visit(phone(), "/?start=idea_17")) {
            assertThat(visitor.said()).hasCount(1);
            assertThat(visitor.answers().first()).isVisible();
            assertThat(visitor.page().url()).doesNotContain("start");
            visitor.page().reload();
            assertThat(visitor.answers().first()).isVisible();
            assertThat(visitor.said()).hasCount(1);
        }
    }

    @Test
    void showsConversationAfterReload() {
        try (var visitor = greeted(desk())) {
            var before = visitor.find("#log").innerText();
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.find("#log").innerText()).isEqualTo(before);
        }
    }

    @Test
    void sendsByEnterAndBreaksLinesWithShift() {
        try (var visitor = greeted(desk())) {
            assertThat(visitor.find("#text")).isFocused();
            var keyboard = visitor.page().keyboard();
            keyboard.type("раз");
            keyboard.press("Shift+Enter");
            keyboard.type("два");
            keyboard.press("Enter");
            assertThat(visitor.said().last().locator("p")).containsText("раз\nдва");
            assertThat(visitor.find("#text")).hasValue("");
        }
    }

    @Test
    void showsWhatWasPressedAndNothingElse() {
        try (var visitor = greeted(phone())) {
            var asked = visitor.answers().first();
            var chosen = asked.locator(".option").last().innerText();
            asked.locator(".option").last().click();
            assertThat(visitor.answers()).hasCount(2);
            assertThat(asked.locator(".chosen")).containsText(chosen);
            assertThat(asked.locator(".option")).hasCount(0);
            visitor.page().reload();
            assertThat(asked.locator(".chosen")).containsText(chosen);
        }
    }

    @Test
    void keepsButtonsOfWhatWasNotAnswered() {
        try (var visitor = greeted(phone())) {
            visitor.say("/menu");
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.find(".options").first()).hasClass(Pattern.compile("\\bold\\b"));
        }
    }

    @Test
    void repeatsWhatDidNotArriveAndSaysItOnce() {
        try (var visitor = greeted(desk())) {
            var page = visitor.page();
            page.clock().install();
            visitor.browser().setOffline(true);
            visitor.say("из метро");
            while (!visitor.find(".failure").isVisible()) {
                page.clock().runFor(4_000);
                page.evaluate("0");
            }
            visitor.browser().setOffline(false);
            page.clock().runFor(1_000);
            assertThat(visitor.find(".failure")).hasCount(0);
            assertThat(visitor.answers()).hasCount(2);
            page.reload();
            assertThat(visitor.said()).hasCount(2);
            visitor.forgiveComplaints();
        }
    }

    @Test
    void looksAtPhotoBeforeSendingIt() throws IOException {
        var photo = new FilePayload("вход.png", "image/png", png());
        try (var visitor = greeted(phone())) {
            visitor.find("#file").setInputFiles(photo);
            assertThat(visitor.find("#tray img")).hasCount(1);
            visitor.find("#tray .off").click();
            assertThat(visitor.find("#tray")).isHidden();
            visitor.find("#file").setInputFiles(photo);
            visitor.find("#send").click();
            assertThat(visitor.find(".mine .picture img"))
                    .hasAttribute("src", Pattern.compile("/media/.+"));
            visitor.find(".mine .picture").click();
            assertThat(visitor.find("#viewer-image")).isVisible();
        }
    }

    @Test
    void refusesFilesThatAreNoPhotos() {
        try (var visitor = greeted(phone())) {
            visitor.find("#file")
                    .setInputFiles(new FilePayload("договор.pdf", "application/pdf", new byte[10]));
            assertThat(visitor.find("#hint")).containsText("договор.pdf");
            assertThat(visitor.find("#tray")).isHidden();
        }
    }

    @Test
    void fitsNarrowScreen() {
        try (var visitor = greeted(phone(320, 568))) {
            visitor.say("оченьдлинноесловобезпробелов".repeat(10));
            assertThat(visitor.answers()).hasCount(2);
            for (var wide :
                    List.of("document.documentElement", "document.querySelector('#scroll')")) {
                assertThat(visitor.page().evaluate(wide + ".scrollWidth")).isEqualTo(320);
            }
            for (var control : List.of("#menu", "#phone-open", "#attach", "#text", "#send")) {
                assertThat(visitor.find(control)).isInViewport();
            }
        }
    }

    @Test
    void keepsPhoneBesideChatOnDesk() {
        try (var visitor = greeted(desk())) {
            assertThat(visitor.find("#handset")).isVisible();
            assertThat(visitor.find("#phone-open")).isHidden();
        }
    }

    @Test
    void keepsPhoneBehindTabOnPhone() {
        try (var visitor = greeted(phone())) {
            assertThat(visitor.find("#handset")).isHidden();
            visitor.find("#phone-open").click();
            assertThat(visitor.find("#handset")).isVisible();
            visitor.find("#phone-close").click();
            assertThat(visitor.find("#handset")).isHidden();
        }
    }

    @Test
    void speaksLanguageOfBrowser() {
        try (var visitor = greeted(desk().setLocale("en-GB"))) {
            assertThat(visitor.find("h1")).hasText("Okno");
            assertThat(visitor.find("html")).hasAttribute("lang", "en");
            visitor.reads("public service centres");
        }
    }

    @Test
    void followsLanguageOfBot() {
        try (var visitor = greeted(desk())) {
            visitor.say("/language");
            visitor.press("English");
            assertThat(visitor.find("h1")).hasText("Okno");
            assertThat(visitor.find("#text")).hasAttribute("aria-label", "Message");
            visitor.page().reload();
            assertThat(visitor.find("h1")).hasText("Okno");
        }
    }

    @Test
    void playsModeratorBesideResident() {
        try (var visitor = greeted(desk())) {
            var moderator = visitor.playModerator();
            assertThat(moderator.said()).hasCount(1);
            assertThat(moderator.find("#subtitle")).hasText("демо: модератор");
            assertThat(moderator.find("#handset")).isHidden();
            visitor.page().reload();
            assertThat(visitor.said()).hasCount(1);
        }
    }

    @Test
    void savesConversationThatTheBuildCanRead() throws Exception {
        try (var visitor = greeted(desk())) {
            var bot = BotVoice.to(visitor, okno);
            visitor.say("/menu");
            assertThat(visitor.answers()).hasCount(2);
            visitor.press("Мои документы");
            assertThat(visitor.answers()).hasCount(3);
            visitor.say("(шёпотом)\n\n[тихо]");
            assertThat(visitor.answers()).hasCount(4);
            bot.says("Осталось [2]\n\n| и черта", "Ряд [А]", "Назад");
            visitor.press("Ряд [А]");
            assertThat(visitor.answers()).hasCount(6);
            var saved = visitor.page().waitForDownload(() -> visitor.find("#save").click());
            var chat = ChatParser.parse("saved.chat", Files.readString(saved.path()));
            assertThat(chat.lines())
                    .filteredOn(Line.Input.class::isInstance)
                    .extracting(line -> ((Line.Input) line).what())
                    .containsExactly(
                            new What.Text("/start"),
                            new What.Text("/menu"),
                            new What.Press("Мои документы", null),
                            new What.Text("(шёпотом) [тихо]"),
                            new What.Text("Ряд [А]"));
            assertThat(chat.lines())
                    .filteredOn(Line.Seen.class::isInstance)
                    .hasSize(6)
                    .extracting(line -> ((Line.Seen) line).text())
                    .contains("Осталось [2]\n\n| и черта");
        }
    }

    private ChatVisitor visit(NewContextOptions device, String path) {
        return ChatVisitor.at(okno, chromium, device, path);
    }

    private ChatVisitor greeted(NewContextOptions device) {
        return ChatVisitor.greeted(okno, chromium, device);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
