package city.okno.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@BrowserTest
@Timeout(120)
class AxeTest {

    private final Chromium chromium;

    AxeTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void findsPaleTextAndSmallTargetsAndNamelessButtons() {
        try (var page = chromium.browser().newPage()) {
            page.setContent(
                    """
                    <html lang="ru"><title>Окно</title><p style="color: #bbb">бледно</p>
                    <button style="width: 9px; height: 9px; padding: 0"></button>
                    <button style="width: 9px; height: 9px; padding: 0">x</button></html>
                    """);
            assertThat(Axe.violations(page))
                    .extracting(found -> ((String) found).split(":", 2)[0])
                    .contains("color-contrast", "button-name", "target-size");
        }
    }
}
