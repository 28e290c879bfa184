package city.okno.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The page in a real browser, with the demo behind it.
@BrowserTest
@Timeout(120)
class ChatPageTest {

    private final DemoOkno okno;
    private final Chromium chromium;
    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    ChatPageTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @AfterEach
    void leavesNoComplaintInConsole() {
        context.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void beginsWithOnePress() {
        visit(phone(), "/");
        assertThat(page.locator("#welcome")).isVisible();
        page.locator("#start").click();
        assertThat(page.locator(".theirs")).hasCount(1);
        assertThat(page.locator(".mine p")).containsText("Начать");
        assertThat(page.locator("#welcome")).isHidden();
    }

    @Test
    void sendsDeepLinkOnce() {
        visit(phone(), "/?start=idea_17");
        assertThat(page.locator(".mine")).hasCount(1);
        assertThat(page.locator(".theirs").first()).isVisible();
        assertThat(page.url()).doesNotContain("start");
        page.reload();
        assertThat(page.locator(".theirs").first()).isVisible();
        assertThat(page.locator(".mine")).hasCount(1);
    }

    @Test
    void showsConversationAfterReload() {
        begin(desk());
        var before = page.locator("#log").innerText();
        page.reload();
        assertThat(page.locator(".theirs")).hasCount(1);
        assertThat(page.locator("#log").innerText()).isEqualTo(before);
    }

    @Test
    void sendsByEnterAndBreaksLinesWithShift() {
        begin(desk());
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().type("раз");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("два");
        page.keyboard().press("Enter");
        assertThat(page.locator(".mine p").last()).containsText("раз\nдва");
        assertThat(page.locator("#text")).hasValue("");
    }

    @Test
    void marksWhatWasPressedAndQuietensTheRest() {
        begin(phone());
        var options = page.locator(".theirs").first().locator(".option");
        options.first().click();
        assertThat(page.locator(".theirs")).hasCount(2);
        assertThat(options.first()).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".options").first()).hasClass(Pattern.compile("\\bold\\b"));
        page.reload();
        assertThat(options.first()).hasAttribute("aria-pressed", "true");
    }

    @Test
    void repeatsWhatDidNotArriveAndSaysItOnce() {
        begin(desk());
        page.clock().install();
        context.setOffline(true);
        say("из метро");
        while (!page.locator(".failure").isVisible()) {
            page.clock().runFor(4_000);
            page.evaluate("0");
        }
        assertThat(page.locator(".failure")).isVisible();
        context.setOffline(false);
        page.clock().runFor(1_000);
        assertThat(page.locator(".failure")).hasCount(0);
        assertThat(page.locator(".theirs")).hasCount(2);
        page.reload();
        assertThat(page.locator(".mine")).hasCount(2);
        complaints.clear();
    }

    @Test
    void looksAtPhotoBeforeSendingIt() throws IOException {
        begin(phone());
        page.locator("#file").setInputFiles(new FilePayload("вход.png", "image/png", png()));
        assertThat(page.locator("#tray img")).hasCount(1);
        page.locator("#tray .off").click();
        assertThat(page.locator("#tray")).isHidden();
        page.locator("#file").setInputFiles(new FilePayload("вход.png", "image/png", png()));
        page.locator("#send").click();
        assertThat(page.locator(".mine .picture img"))
                .hasAttribute("src", Pattern.compile("/media/.+"));
        page.locator(".mine .picture").click();
        assertThat(page.locator("#viewer-image")).isVisible();
    }

    @Test
    void refusesFilesThatAreNoPhotos() {
        begin(phone());
        page.locator("#file")
                .setInputFiles(new FilePayload("договор.pdf", "application/pdf", new byte[10]));
        assertThat(page.locator("#hint")).containsText("договор.pdf");
        assertThat(page.locator("#tray")).isHidden();
    }

    @Test
    void fitsNarrowScreen() {
        begin(new NewContextOptions().setViewportSize(320, 568).setHasTouch(true));
        say("оченьдлинноесловобезпробелов".repeat(10));
        assertThat(page.locator(".theirs")).hasCount(2);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        assertThat(page.evaluate("document.getElementById('scroll').scrollWidth")).isEqualTo(320);
        for (var control : List.of("#menu", "#phone-open", "#attach", "#text", "#send")) {
            assertThat(page.locator(control)).isInViewport();
        }
    }

    @Test
    void keepsPhoneBesideChatOnDeskAndBehindTabOnPhone() {
        begin(desk());
        assertThat(page.locator("#handset")).isVisible();
        assertThat(page.locator("#phone-open")).isHidden();
        context.close();
        begin(phone());
        assertThat(page.locator("#handset")).isHidden();
        page.locator("#phone-open").click();
        assertThat(page.locator("#handset")).isVisible();
        page.locator("#phone-close").click();
        assertThat(page.locator("#handset")).isHidden();
    }

    @Test
    void speaksLanguageOfBrowser() {
        visit(desk().setLocale("en-GB"), "/");
        assertThat(page.locator("h1")).hasText("Okno");
        page.locator("#start").click();
        assertThat(page.locator(".theirs").first()).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void playsModeratorBesideResident() {
        begin(desk());
        var moderator = context.waitForPage(() -> page.locator("#play").click());
        moderator.locator("#start").click();
        assertThat(moderator.locator(".mine")).hasCount(1);
        assertThat(moderator.locator("#subtitle")).hasText("демо: модератор");
        assertThat(moderator.locator("#handset")).isHidden();
        page.reload();
        assertThat(page.locator(".mine")).hasCount(1);
    }

    @Test
    void savesConversationAsChatFile() throws IOException {
        begin(desk());
        page.locator(".theirs .option").first().click();
        assertThat(page.locator(".theirs")).hasCount(2);
        var saved = page.waitForDownload(() -> page.locator("#save").click());
        assertThat(Files.readString(saved.path()))
                .containsSubsequence(
                        "in web\n", "Житель > /start\n", "      < Здравствуйте", "Житель > [");
    }

    private void begin(NewContextOptions device) {
        visit(device, "/");
        page.locator("#start").click();
        assertThat(page.locator(".theirs")).hasCount(1);
    }

    private void say(String text) {
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
    }

    private void visit(NewContextOptions device, String path) {
        if (device.locale == null) {
            device.setLocale("ru-RU");
        }
        context = chromium.browser().newContext(device);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate(okno.address().resolve(path).toString());
    }

    private static NewContextOptions phone() {
        return new NewContextOptions().setViewportSize(390, 844).setHasTouch(true);
    }

    private static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
