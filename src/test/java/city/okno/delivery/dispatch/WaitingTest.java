package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Departing;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final Waiting waiting = new Waiting();

    @Test
    void letsMostUrgentGoFirstElseAsClaimed() {
        waiting.add(List.of(letter(1, Priority.REMINDER), letter(2, Priority.BROADCAST)));
        waiting.add(List.of(letter(4, Priority.REPLY), letter(3, Priority.REMINDER)));
        assertThat(waiting.takeAll())
                .extracting(l -> l.id().value())
                .containsExactly(4L, 1L, 3L, 2L);
        assertThat(waiting.isEmpty()).isTrue();
    }

    @Test
    void takesOnlyWhatFitsAndLeavesTheRest() {
        waiting.add(
                List.of(
                        letter(1, Priority.REPLY),
                        letter(2, Priority.REPLY),
                        letter(3, Priority.REPLY)));
        assertThat(waiting.take(1, letter -> letter.id().value() > 1))
                .extracting(l -> l.id().value())
                .containsExactly(2L);
        assertThat(waiting.count(_ -> true)).isEqualTo(2);
    }

    @Test
    void knowsWhenNextMayGo() {
        waiting.add(List.of(letter(1, Priority.REPLY), letter(2, Priority.REPLY)));
        assertThat(waiting.soonest(letter -> NOW.minusSeconds(letter.id().value())))
                .isEqualTo(NOW.minusSeconds(2));
    }

    @Test
    void bringsLettersOfOneMailingTogether() {
        waiting.add(
                List.of(
                        letter(1, Priority.REPLY),
                        letter(2, Priority.BROADCAST, 7, "Опрос"),
                        letter(3, Priority.BROADCAST, 8, "Опрос"),
                        letter(4, Priority.BROADCAST, 7, "Poll"),
                        letter(5, Priority.BROADCAST, 7, "Опрос"),
                        letter(6, Priority.BROADCAST, 7, "Опрос"),
                        letter(7, Priority.REPLY)));
        assertThat(waiting.takeCalls(5, 2, letter -> letter.id().value() != 5))
                .extracting(call -> call.stream().map(letter -> letter.id().value()).toList())
                .containsExactly(
                        List.of(1L), List.of(7L), List.of(2L, 6L), List.of(3L), List.of(4L));
        assertThat(waiting.takeAll()).extracting(letter -> letter.id().value()).containsExactly(5L);
    }

    @Test
    void givesBackWhatStandsBehindSomethingMoreUrgentInItsChat() {
        waiting.add(
                List.of(
                        letter(1, Priority.BROADCAST, 7, "News", "chat"),
                        letter(2, Priority.BROADCAST, 7, "News", "other")));
        assertThat(waiting.takeOvertaken()).isEmpty();
        waiting.add(List.of(letter(3, Priority.REPLY, 0, "Reply", "chat")));
        assertThat(waiting.takeOvertaken()).extracting(l -> l.id().value()).containsExactly(1L);
        assertThat(waiting.takeAll()).extracting(l -> l.id().value()).containsExactly(3L, 2L);
    }

    private static Departing letter(long id, Priority priority) {
        return letter(id, priority, 0, "");
    }

    private static Departing letter(long id, Priority priority, long mailing, String text) {
        return letter(id, priority, mailing, text, "1");
    }

    private static Departing letter(
            long id, Priority priority, long mailing, String text, String chat) {
        return new Departing(
                new LetterId(id),
                new UUID(0, id),
                "turn",
                priority,
                new Address(ChannelKind.TELEGRAM, chat),
                Message.of(RichText.plain(text)),
                List.of(),
                0,
                mailing,
                null,
                NOW,
                NOW);
    }
}
