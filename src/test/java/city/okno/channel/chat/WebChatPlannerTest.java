package city.okno.channel.chat;

import static city.okno.channel.chat.ChatKit.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class WebChatPlannerTest {

    private static final Duration KEEP = Duration.ofDays(90);

    private final ChatKit chat;
    private final WebChatPlanner planner;

    WebChatPlannerTest(TestDatabase database) {
        chat = new ChatKit(database);
        planner = new WebChatPlanner(chat.lines, chat.numbers, database.writing(), KEEP);
    }

    @Test
    void forgetsLinesAfterNinetyDays() {
        say("old");
        chat.clock.advance(Duration.ofDays(1));
        say("new");
        chat.clock.advance(KEEP.minusHours(1));
        planner.runDue(chat.clock.instant());
        assertThat(chat.chats.after(CHAT, 0)).extracting(ChatLine::seq).containsExactly(2L);
    }

    @Test
    void goesOnCountingInConversationThatIsUsed() {
        say("old");
        chat.clock.advance(KEEP.minusDays(1));
        say("new");
        chat.clock.advance(Duration.ofDays(2));
        planner.runDue(chat.clock.instant());
        say("newest");
        assertThat(chat.chats.after(CHAT, 0)).extracting(ChatLine::seq).containsExactly(2L, 3L);
    }

    @Test
    void forgetsConversationThatIsNotUsed() {
        say("old");
        chat.panel.heard(CHAT, "+79161234567");
        chat.clock.advance(KEEP.plusDays(1));
        planner.runDue(chat.clock.instant());
        assertThat(chat.chats.lastSeq(CHAT)).isZero();
        assertThat(chat.panel.shownTo(CHAT)).isEmpty();
    }

    private void say(String text) {
        chat.chats.add(
                CHAT,
                ChatMessage.said(text, text, List.of(), null, chat.clock.instant()),
                List.of(),
                chat.clock.instant());
    }
}
