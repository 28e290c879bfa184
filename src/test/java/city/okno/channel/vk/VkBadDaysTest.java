package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.RunningOutbox;
import city.okno.testing.TestClock;
import city.okno.testing.VkPerson;
import city.okno.testing.VkStandIn;
import city.okno.testing.VkStandIn.Call;
import city.okno.testing.VkStandIn.Fault;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole application on days when VK refuses, forgets, repeats and answers with garbage.
@OknoTest
@Timeout(120)
class VkBadDaysTest {

    private static final AtomicInteger PEOPLE = new AtomicInteger(810_300_000);
    private static final Duration SOON = Duration.ofSeconds(30);

    private final VkStandIn vk;
    private final RunningOutbox outbox;
    private final TestClock clock;
    private final VkPerson anna;

    VkBadDaysTest(RunningOkno okno, RunningOutbox outbox, TestClock clock) {
        this.vk = okno.vk();
        this.outbox = outbox;
        this.clock = clock;
        this.anna = new VkPerson(vk, PEOPLE.incrementAndGet());
    }

    @Test
    void startsWhileVkIsAway() {
        assertThat(vk.calls("groups.getLongPollServer").getFirst().status()).isEqualTo(502);
        anna.begins();
        anna.hears("Это Окно");
    }

    @Test
    void answersWhenVkIsBack() {
        vk.away();
        anna.begins();
        var polls = vk.calls(VkStandIn.POLL).size();
        await().atMost(SOON).until(() -> vk.calls(VkStandIn.POLL).size() > polls);
        vk.back();
        anna.hears("Это Окно");
        anna.hearsNothingMore();
    }

    @Test
    void waitsOneSecondWhenThereWereTooManyCalls() {
        vk.nextTo(anna.id(), "messages.send", new Fault.Refused(6, "Too many requests per second"));
        anna.begins();
        anna.hears("Это Окно");
        assertThat(attempts()).hasSize(2);
        anna.hearsNothingMore();
    }

    @Test
    void waitsOneMinuteAfterFloodControl() {
        vk.nextTo(anna.id(), "messages.send", new Fault.Refused(9, "Flood control"));
        anna.begins();
        await().atMost(SOON).until(() -> attempts().size() == 1 && outbox.waits(anna.address()));
        clock.advance(VkFlood.FIRST.plusSeconds(1));
        anna.hears("Это Окно");
        assertThat(attempts()).hasSize(2);
        anna.hearsNothingMore();
    }

    @Test
    void writesNothingToWhoForbadeItUntilItIsAllowed() {
        anna.begins();
        anna.hears("Это Окно");
        anna.allows(false);
        await().atMost(SOON).until(() -> outbox.isClosed(anna.address()));
        var kept = outbox.put(anna.address(), "Документы готовы");
        await().atMost(SOON).until(() -> outbox.state(kept).equals("DROPPED"));
        anna.allows(true);
        await().atMost(SOON).until(() -> !outbox.isClosed(anna.address()));
        var sent = outbox.put(anna.address(), "Напоминаем");
        await().atMost(SOON).until(() -> outbox.state(sent).equals("SENT"));
        anna.hears("Напоминаем");
    }

    @Test
    void writesNothingToWhoNeverAllowedItUntilASignOfLife() {
        vk.nextTo(anna.id(), "messages.send", new Fault.Refused(901, "without permission"));
        var first = outbox.put(anna.address(), "Документы готовы");
        await().atMost(SOON).until(() -> outbox.state(first).equals("REJECTED"));
        var second = outbox.put(anna.address(), "Напоминаем");
        await().atMost(SOON).until(() -> outbox.state(second).equals("DROPPED"));
        anna.begins();
        anna.hears("Это Окно");
        anna.hearsNothingMore();
    }

    @Test
    void saysItOnceWhenAnswersAreLostOrGarbage() {
        vk.nextTo(anna.id(), "messages.send", new Fault.Lost(), new Fault.Page(200, "<html>"));
        anna.begins();
        anna.hears("Это Окно");
        await().atMost(SOON).until(() -> attempts().size() == 3);
        assertThat(attempts()).extracting(it -> it.get("random_id")).containsOnly(number());
        anna.hearsNothingMore();
    }

    @Test
    void answersEachOnceThoughUpdatesComeAgainAndOutOfOrder() {
        var first = vk.write(anna.id(), "/start");
        anna.hears("Это Окно");
        var second = vk.write(anna.id(), "/register");
        vk.again(first);
        vk.again(second);
        vk.again(first);
        anna.hears("На каком языке");
        anna.presses("Русский");
        anna.hears("Согласны?");
        anna.hearsNothingMore();
    }

    @Test
    void goesOnBehindGarbage() {
        vk.happen("message_new", "{\"message\":[]}");
        vk.happen("message_event", "{\"user_id\":\"nobody\"}");
        vk.happen("message_of_tomorrow", "{}");
        vk.next(VkStandIn.POLL, new Fault.Page(200, "<html>hello</html>"));
        anna.begins();
        anna.hears("Это Окно");
        anna.hearsNothingMore();
    }

    @Test
    void knowsWhatWasRead() {
        var first = outbox.put(anna.address(), "Документы готовы");
        var second = outbox.put(anna.address(), "Напоминаем");
        anna.hears("Документы готовы");
        anna.reads(anna.hears("Напоминаем"));
        await().atMost(SOON).until(() -> outbox.isSeen(first) && outbox.isSeen(second));
    }

    private List<Call> attempts() {
        return vk.calls("messages.send").stream()
                .filter(call -> call.get("peer_id").equals(Long.toString(anna.id())))
                .toList();
    }

    private String number() {
        return attempts().getFirst().get("random_id");
    }
}
