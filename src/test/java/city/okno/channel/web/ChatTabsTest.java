package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.desk;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// One resident, several tabs, one conversation.
@BrowserTest
@Timeout(120)
class ChatTabsTest {

    /// A connection that died while its machine slept: it looks open and tells nothing any more.
    private static final String MORTAL_EVENTS =
            """
            window.EventSource = class extends EventSource {
              constructor(address) {
                super(address);
                window.latest = this;
                for (const name of ["open", "error", "ready", "message", "typing"]) {
                  this.addEventListener(name, event => this.dead && event.stopImmediatePropagation());
                }
              }
            };
            """;

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatTabsTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void showsInEachTabWhatWasSaidInAnother() {
        try (var visitor = greeted()) {
            var other = visitor.anotherTab();
            visitor.say("/menu");
            assertThat(other.answers()).hasCount(2);
            other.say("/menu");
            assertThat(visitor.answers()).hasCount(3);
            assertThat(other.answers()).hasCount(3);
            assertThat(visitor.said()).hasCount(3);
            assertThat(order(other)).isEqualTo(order(visitor)).doesNotHaveDuplicates();
        }
    }

    @Test
    void takesButtonsAwayInTheTabWhereNobodyPressed() {
        try (var visitor = greeted()) {
            var other = visitor.anotherTab();
            var chosen = visitor.find(".option").last().innerText();
            visitor.find(".option").last().click();
            assertThat(other.answers().first().locator(".chosen")).containsText(chosen);
            assertThat(other.answers().first().locator(".option")).hasCount(0);
        }
    }

    @Test
    void putsLateMessageWhereTheOtherTabsHaveIt() {
        try (var visitor = greeted()) {
            var other = visitor.anotherTab();
            var held = new ArrayList<Route>();
            visitor.page().route("**/api/chat/messages", held::add);
            visitor.say("первым написано, последним дошло");
            assertThat(visitor.said()).hasCount(2);
            other.say("/menu");
            assertThat(visitor.said()).hasCount(3);
            assertThat(visitor.answers()).hasCount(2);
            held.forEach(Route::resume);
            assertThat(other.answers()).hasCount(3);
            assertThat(visitor.answers()).hasCount(3);
            assertThat(order(visitor)).isEqualTo(order(other));
        }
    }

    @Test
    void catchesUpAfterSleep() {
        try (var visitor = greeted()) {
            var other = visitor.anotherTab();
            var page = visitor.page();
            page.addInitScript(MORTAL_EVENTS);
            page.clock().install();
            page.reload();
            assertThat(visitor.answers()).hasCount(1);
            page.evaluate("latest.dead = true");
            other.say("/menu");
            assertThat(other.answers()).hasCount(2);
            assertThat(visitor.answers()).hasCount(1);
            page.clock().fastForward(60_000);
            assertThat(visitor.answers()).hasCount(2);
            assertThat(order(visitor)).isEqualTo(order(other));
        }
    }

    /// Ids of the messages, from top to bottom.
    private static List<?> order(ChatVisitor visitor) {
        return (List<?>)
                visitor.find("#log .message")
                        .evaluateAll("all => all.map(item => item.dataset.id)");
    }

    private ChatVisitor greeted() {
        return ChatVisitor.greeted(okno, chromium, desk());
    }
}
