package city.okno.channel.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.channel.chat.ChatId;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/// Somebody with a browser, and what the browser complains about.
final class ChatVisitor implements AutoCloseable {

    private final BrowserContext browser;
    private final Page page;
    private final List<String> complaints;

    private ChatVisitor(BrowserContext browser, Page page, List<String> complaints) {
        this.browser = browser;
        this.page = page;
        this.complaints = complaints;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static NewContextOptions phone() {
        return phone(390, 844);
    }

    static NewContextOptions phone(int width, int height) {
        return new NewContextOptions().setViewportSize(width, height).setHasTouch(true);
    }

    static NewContextOptions desk() {
        return new NewContextOptions().setViewportSize(1280, 800);
    }

    /// Opens the page.
    static ChatVisitor at(DemoOkno okno, Chromium chromium, NewContextOptions device, String path) {
        if (device.locale == null) {
            device.setLocale("ru-RU");
        }
        var browser = chromium.browser().newContext(device);
        var visitor = new ChatVisitor(browser, browser.newPage(), new ArrayList<>());
        visitor.page.navigate(okno.address().resolve(path).toString());
        return visitor;
    }

    /// Opens the page and presses the button there.
    static ChatVisitor greeted(DemoOkno okno, Chromium chromium, NewContextOptions device) {
        var visitor = at(okno, chromium, device, "/");
        visitor.begin();
        return visitor;
    }

    private void begin() {
        page.locator("#start").click();
        assertThat(answers()).hasCount(1);
    }

    /// The same browser's tab of the invented moderator.
    ChatVisitor playModerator() {
        var tab = browser.waitForPage(() -> page.locator("#play").click());
        var moderator = new ChatVisitor(browser, tab, complaints);
        moderator.begin();
        return moderator;
    }

    /// The same conversation once more; open until this visitor leaves.
    ChatVisitor anotherTab() {
        var tab = new ChatVisitor(browser, browser.newPage(), complaints);
        tab.page.navigate(page.url());
        assertThat(tab.answers()).hasCount(answers().count());
        return tab;
    }

    /// The conversation, as Okno knows it.
    ChatId chat() {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.equals("okno_chat"))
                .map(cookie -> ChatId.of(cookie.value))
                .findFirst()
                .orElseThrow();
    }

    BrowserContext browser() {
        return browser;
    }

    Page page() {
        return page;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    /// What the bot said.
    Locator answers() {
        return page.locator(".theirs");
    }

    /// What the visitor said.
    Locator said() {
        return page.locator(".mine");
    }

    void say(String text) {
        page.locator("#text").fill(text);
        page.locator("#text").press("Enter");
    }

    /// Presses a button that is still in use.
    void press(String label) {
        page.locator(".options:not(.old)")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .last()
                .click();
    }

    /// Waits until the bot's last words contain this.
    void reads(String text) {
        assertThat(answers().last()).containsText(text);
    }

    /// Answers a question with this in it.
    void answer(String question, String words) {
        reads(question);
        say(words);
    }

    /// Types the code of the last SMS on the drawn phone.
    void useCode() {
        find("#phone-open:visible, #sms .link:visible").last().click();
        find("#sms .link").last().click();
        find("#text").press("Enter");
    }

    void forgiveComplaints() {
        complaints.clear();
    }

    /// Leaves; whatever the browser complained about fails the test.
    @Override
    public void close() {
        browser.close();
        assertThat(complaints).isEmpty();
    }
}
