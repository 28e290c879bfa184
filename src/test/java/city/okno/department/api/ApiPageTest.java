package city.okno.department.api;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The page on which departments try the interface, under the policy for all pages.
@BrowserTest
@Timeout(120)
class ApiPageTest {

    private final DemoOkno okno;
    private final Chromium chromium;
    private final List<String> complaints = new ArrayList<>();

    ApiPageTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void sendsWhatIsShownAndShowsTheAnswer() {
        try (var browser = chromium.browser().newContext()) {
            var page = browser.newPage();
            page.onConsoleMessage(it -> complaints.add(it.type() + " " + it.text()));
            page.onPageError(complaints::add);
            page.navigate(okno.address().resolve("/departments").toString());
            assertThat(send(page, "POST /api/v1/documents Say")).containsText("401");
            complaints.clear();
            page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill("okno_demo");
            assertThat(send(page, "GET /api/v1/events Ask")).hasText(Pattern.compile("^200"));
            assertThat(complaints).isEmpty();
        }
    }

    private static Locator send(Page page, String call) {
        var details =
                page.locator("details")
                        .filter(
                                new Locator.FilterOptions()
                                        .setHas(
                                                page.locator(
                                                        "summary",
                                                        new Page.LocatorOptions()
                                                                .setHasText(call))));
        details.locator("summary").click();
        details.locator("button").click();
        return details.locator("pre");
    }
}
