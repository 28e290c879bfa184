package city.okno.channel.web;

import static city.okno.channel.web.ChatVisitor.phone;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import com.microsoft.playwright.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The sign that the bot is at work, on a clock that only the test moves.
@BrowserTest
@Timeout(120)
class ChatTypingTest {

    private static final int SOON = 400;
    private static final int MOST = 10_000;

    /// So far ahead that the clock is not there before it is stopped.
    private static final int AHEAD = 5_000;

    private final DemoOkno okno;
    private final Chromium chromium;

    ChatTypingTest(DemoOkno okno, Chromium chromium) {
        this.okno = okno;
        this.chromium = chromium;
    }

    @Test
    void showsNothingWhenAnswerComesSoon() {
        try (var visitor = greeted()) {
            stop(visitor);
            visitor.say("/menu");
            assertThat(visitor.answers()).hasCount(2);
            clock(visitor).runFor(SOON);
            assertThat(visitor.find("#typing")).isHidden();
        }
    }

    @Test
    void showsWorkThatTakesLongUntilTheAnswer() {
        try (var visitor = greeted()) {
            stop(visitor);
            var bot = BotVoice.to(visitor, okno);
            bot.hears("подумай");
            assertThat(visitor.said()).hasCount(2);
            clock(visitor).runFor(SOON - 1);
            assertThat(visitor.find("#typing")).isHidden();
            clock(visitor).runFor(1);
            assertThat(visitor.find("#typing")).isVisible();
            assertThat(visitor.find("#typing")).isInViewport();
            bot.says("Придумал");
            assertThat(visitor.answers()).hasCount(2);
            assertThat(visitor.find("#typing")).isHidden();
        }
    }

    @Test
    void neverSticks() {
        try (var visitor = greeted()) {
            stop(visitor);
            BotVoice.to(visitor, okno).hears("не отвечай");
            assertThat(visitor.said()).hasCount(2);
            clock(visitor).runFor(SOON);
            assertThat(visitor.find("#typing")).isVisible();
            clock(visitor).runFor(MOST);
            assertThat(visitor.find("#typing")).isHidden();
        }
    }

    private static void stop(ChatVisitor visitor) {
        clock(visitor).install();
        visitor.page().reload();
        assertThat(visitor.answers()).hasCount(1);
        var now = ((Number) visitor.page().evaluate("Date.now()")).longValue();
        clock(visitor).pauseAt(now + AHEAD);
    }

    private static Clock clock(ChatVisitor visitor) {
        return visitor.page().clock();
    }

    private ChatVisitor greeted() {
        return ChatVisitor.greeted(okno, chromium, phone());
    }
}
