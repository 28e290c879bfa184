package city.okno.notice.link;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.document.DocumentEvent;
import city.okno.document.DocumentStatus;
import city.okno.document.Documents;
import city.okno.planning.Planners;
import city.okno.resident.Residents;
import city.okno.script.Phone;
import city.okno.storage.KeyedHash;
import city.okno.testing.Axe;
import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.support.TransactionTemplate;

/// The page of the short link as its reader sees it on a telephone, with a document that is ready.
@BrowserTest
@Timeout(120)
class LinkPageForEveryoneTest {

    private static final Phone PHONE = new Phone("+79160000071");

    private final DemoOkno okno;
    private final Chromium chromium;

    LinkPageForEveryoneTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void shutsNobodyOut() {
        var path = path();
        var telephone = new NewContextOptions().setViewportSize(360, 740).setLocale("ru-RU");
        try (var browser = chromium.browser().newContext(telephone)) {
            var page = browser.newPage();
            page.navigate(okno.address().resolve(path).toString());
            assertThat(page.locator("li")).containsText("Загс");
            assertThat(width(page)).isLessThanOrEqualTo(360);
            take(page);
            Axe.findsNothing(page, 360, 1280);
            press(page, "Не присылать: готовые документы");
            Axe.findsNothing(page, 360);
            press(page, "Не присылать");
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            Axe.findsNothing(page, 360);
        }
    }

    private static void press(Page page, String label) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static int width(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth");
    }

    /// Somebody who has only SMS was told of a document.
    private String path() {
        var now = okno.get(InstantSource.class).instant();
        var writing = okno.get(TransactionTemplate.class);
        writing.executeWithoutResult(_ ->
                okno.get(Documents.class)
                        .apply(
                                new DocumentEvent(
                                        "Загс",
                                        "L-6071",
                                        "Свидетельство о рождении",
                                        "Строгино",
                                        PHONE,
                                        DocumentStatus.READY,
                                        now,
                                        null),
                                now));
        okno.get(Planners.class).runAllDue(now);
        var token = LinkToken.next();
        var hash = okno.get(KeyedHash.class).of("short-link", token.text());
        var link = new StoredLink(PHONE, okno.get(Residents.class).phoneHash(PHONE), "ru");
        var made = new StoredShortLinks.NewLink(token, hash, link, "test");
        writing.executeWithoutResult(_ ->
                okno.get(LinkRepository.class)
                        .insert(List.of(made), now.plus(Duration.ofDays(90)), now));
        return "/s/" + token.text();
    }

    /// For docs/sms.md, into the folder that `-Dscreenshots` names.
    private static void take(Page page) {
        var folder = System.getProperty("screenshots", "");
        if (!folder.isEmpty()) {
            page.screenshot(new ScreenshotOptions().setPath(Path.of(folder, "link.png")));
        }
    }
}
