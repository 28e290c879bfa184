package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.desk;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.BarChart;
import city.okno.media.BarChart.Bar;
import city.okno.media.Pictures;
import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.InstantSource;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Light and dark.
@BrowserTest
@Timeout(120)
class ChatThemeTest {

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatThemeTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void followsTheSystem() {
        try (var visitor = greeted()) {
            assertThat(visitor.find("#theme")).hasAttribute("aria-pressed", "false");
            assertThat(shade(visitor)).isGreaterThan(200);
            system(visitor, ColorScheme.DARK);
            assertThat(visitor.find("#theme")).hasAttribute("aria-pressed", "true");
            assertThat(shade(visitor)).isLessThan(60);
        }
    }

    @Test
    void remembersWhatWasChosenInEveryTab() {
        try (var visitor = greeted()) {
            var other = visitor.anotherTab();
            visitor.find("#theme").click();
            assertThat(other.find("html")).hasAttribute("data-theme", "dark");
            visitor.page().reload();
            assertThat(visitor.find("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void followsTheSystemAgainOnceChosenLikeIt() {
        try (var visitor = greeted()) {
            visitor.find("#theme").click();
            visitor.find("#theme").click();
            system(visitor, ColorScheme.DARK);
            assertThat(visitor.find("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void showsChartWholeOnItsOwnGround() {
        var bars = List.of(new Bar("Да", "62 %", .62), new Bar("Нет", "38 %", .38));
        var chart = new BarChart("Нужны ли вечерние часы?".repeat(4), bars, "150 ответов");
        var picture = okno.get(Pictures.class).draw(chart, okno.get(InstantSource.class).instant());
        try (var visitor = greeted()) {
            BotVoice.to(visitor, okno).shows(picture, "Итоги опроса");
            visitor.find("#theme").click();
            var shown = visitor.find(".theirs .picture img");
            assertThat(shown).isVisible();
            visitor.page()
                    .waitForFunction("document.querySelector('.picture img').naturalWidth > 0");
            assertThat(number(shown.evaluate("it => it.naturalWidth / it.naturalHeight")))
                    .isCloseTo(
                            number(shown.evaluate("it => it.clientWidth / it.clientHeight")),
                            Offset.offset(.02));
            assertThat(number(shown.evaluate(CORNER))).isEqualTo(255);
        }
    }

    /// How solid the picture's corner is: a clear one would leave dark letters on dark ground.
    private static final String CORNER =
            """
            image => {
              const context = new OffscreenCanvas(1, 1).getContext("2d");
              context.drawImage(image, 0, 0);
              return context.getImageData(0, 0, 1, 1).data[3];
            }
            """;

    /// How light the conversation's ground is, 0–255.
    private static int shade(ChatVisitor visitor) {
        var red = "it => Number(getComputedStyle(it).backgroundColor.match(/\\d+/)[0])";
        return ((Number) visitor.find("#chat").evaluate(red)).intValue();
    }

    private static double number(Object measured) {
        return ((Number) measured).doubleValue();
    }

    private static void system(ChatVisitor visitor, ColorScheme scheme) {
        visitor.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    }

    private ChatVisitor greeted() {
        return ChatVisitor.greeted(okno, chromium, desk());
    }
}
