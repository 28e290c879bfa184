package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.desk;
import static city.okno.channel.web.ChatVisitor.phone;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.testing.Axe;
import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// WCAG 2.2 AA: what axe-core finds by itself, and what only using the page shows.
@BrowserTest
@Timeout(120)
class ChatForEveryoneTest {

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatForEveryoneTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void shutsNobodyOutOfTheChat() {
        try (var visitor = at(desk(), "/")) {
            assertThat(visitor.find("#welcome")).isVisible();
            shutsNobodyOut(visitor);
            visitor.find("#start").click();
            assertThat(visitor.answers()).hasCount(1);
            var bot = BotVoice.to(visitor, okno);
            visitor.say("/menu");
            assertThat(visitor.answers()).hasCount(2);
            bot.says("Подходит?", "Да", "Нет");
            visitor.press("Да");
            assertThat(visitor.find(".chosen")).hasCount(1);
            // the bot knows no such button and says so; what it asks last counts
            assertThat(visitor.answers()).hasCount(4);
            bot.asks(Ask.LOCATION, "Где это?");
            assertThat(visitor.find("#locate")).isVisible();
            shutsNobodyOut(visitor);
        }
    }

    @Test
    void shutsNobodyOutOfThePhonePanel() {
        try (var visitor = greeted(phone())) {
            visitor.say("мои документы");
            visitor.answer("номер мобильного телефона", "+7 916 123-45-69");
            assertThat(visitor.find("#phone-badge")).hasText("1");
            shutsNobodyOut(visitor);
            visitor.find("#phone-open").click();
            assertThat(visitor.find("#sms .link")).isVisible();
            shutsNobodyOut(visitor, 390, 320);
        }
    }

    @Test
    void shutsNobodyOutOfTheModeratorsView() {
        try (var visitor = greeted(desk())) {
            var moderator = visitor.playModerator();
            moderator.say("модерация");
            moderator.reads("Ждут");
            shutsNobodyOut(moderator);
        }
    }

    @Test
    void leadsByKeyboardFromTheTopToTheAnswers() {
        try (var visitor = greeted(desk())) {
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.find("#text")).isFocused();
            visitor.find(".skip").focus();
            assertThat(visitor.find(".skip")).isInViewport();
            keys(visitor, "Enter");
            assertThat(visitor.find("#text")).isFocused();
            keys(visitor, "ArrowUp");
            var options = visitor.find(".option");
            assertThat(options.first()).isFocused();
            keys(visitor, "ArrowRight");
            assertThat(options.nth(1)).isFocused();
            keys(visitor, "End");
            assertThat(options.last()).isFocused();
            keys(visitor, "Shift+Tab", "ArrowUp", "Home");
            assertThat(options.first()).isFocused();
            assertThat(outline(visitor)).isPositive();
            keys(visitor, "Shift+Tab");
            assertThat(visitor.find("#scroll")).isFocused();
            assertThat(outline(visitor)).isPositive();
        }
    }

    @Test
    void leavesKeyboardNowhereWhenButtonsGo() {
        try (var visitor = greeted(desk())) {
            var other = visitor.anotherTab();
            visitor.find(".option").first().focus();
            other.find(".option").first().click();
            assertThat(visitor.find(".chosen")).hasCount(1);
            assertThat(visitor.find("#scroll")).isFocused();
        }
    }

    @Test
    void readsOutWhatTheBotSaysOnceAndInItsLanguage() {
        try (var visitor = greeted(desk())) {
            visitor.page().reload();
            assertThat(visitor.answers()).hasCount(1);
            assertThat(visitor.find("#heard")).isEmpty();
            assertThat(visitor.find("#heard")).hasAttribute("aria-live", "polite");
            var bot = BotVoice.to(visitor, okno);
            bot.says("Подходит?", "Да", "Нет");
            assertThat(visitor.find("#heard p"))
                    .hasText("Окно: Подходит? Варианты ответа: Да, Нет");
            bot.saysInEnglish("Good morning");
            assertThat(visitor.find("#heard [lang=en]")).hasText("Good morning");
            assertThat(visitor.find("#heard p")).hasCount(2);
            assertThat(visitor.answers().last().locator("[lang=en]")).containsText("Good morning");
            assertThat(visitor.answers().first().locator("[lang=ru]").first()).isVisible();
        }
    }

    @Test
    void countsInTheTitleWhatNobodyLookedAt() {
        try (var visitor = greeted(desk())) {
            var page = visitor.page();
            assertThat(page).hasTitle("Окно");
            look(visitor, false);
            var bot = BotVoice.to(visitor, okno);
            bot.says("Раз");
            bot.says("Два");
            assertThat(page).hasTitle("(2) Окно");
            look(visitor, true);
            assertThat(page).hasTitle("Окно");
        }
    }

    @Test
    void fitsLowAndNarrowWindow() {
        // 1280 × 1024 at four times the size
        try (var visitor = greeted(phone(320, 256))) {
            assertThat(visitor.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            for (var control : List.of("#theme", "#menu", "#text", "#send")) {
                assertThat(visitor.find(control)).isInViewport();
            }
            var height = visitor.find("#scroll").evaluate("it => it.clientHeight");
            assertThat((Integer) height).isGreaterThan(96);
        }
    }

    @Test
    void holdsStillForWhoeverAsks() {
        try (var visitor = greeted(desk())) {
            visitor.page()
                    .emulateMedia(new EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            visitor.find("#typing").evaluate("it => it.hidden = false");
            assertThat(visitor.page().evaluate("document.getAnimations().length")).isEqualTo(0);
        }
    }

    /// Wide and narrow.
    private static void shutsNobodyOut(ChatVisitor visitor) {
        shutsNobodyOut(visitor, 1280, 320);
    }

    private static void shutsNobodyOut(ChatVisitor visitor, int... widths) {
        Axe.findsNothing(visitor.page(), widths);
    }

    private static double outline(ChatVisitor visitor) {
        var width = "parseFloat(getComputedStyle(document.activeElement).outlineWidth)";
        return ((Number) visitor.page().evaluate(width)).doubleValue();
    }

    private static void keys(ChatVisitor visitor, String... keys) {
        for (var key : keys) {
            visitor.page().keyboard().press(key);
        }
    }

    private static void look(ChatVisitor visitor, boolean looks) {
        visitor.page()
                .evaluate(
                        """
                        ({ hidden }) => {
                          Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
                          document.dispatchEvent(new Event("visibilitychange"));
                        }
                        """,
                        Map.of("hidden", !looks));
    }

    private ChatVisitor at(NewContextOptions device, String path) {
        return ChatVisitor.at(okno, chromium, device, path);
    }

    private ChatVisitor greeted(NewContextOptions device) {
        return ChatVisitor.greeted(okno, chromium, device);
    }
}
