package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.channel.http.SingleCalls;
import city.okno.channel.polling.Poll.Polled;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import city.okno.testing.DatabaseTest;
import city.okno.testing.NotedReceipts;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.VkStandIn;
import city.okno.testing.VkStandIn.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VkPollTest {

    private final VkStandIn vk = VkStandIn.start();
    private final TestClock clock = TestClock.standing();
    private final Queue<Acknowledgement> answers = new ConcurrentLinkedQueue<>();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final List<String> permissions = new CopyOnWriteArrayList<>();
    private final NotedReceipts receipts = new NotedReceipts();
    private final VkCommunity community;
    private final VkPoll poll;

    VkPollTest(TestDatabase database) {
        this.community =
                new VkCommunity(
                        VkStandIn.GROUP,
                        new VkCommunityRepository(database.jdbc()),
                        database.writing(),
                        new Random(5));
        this.poll = poll(VkStandIn.TOKEN);
    }

    @AfterEach
    void stop() {
        vk.close();
    }

    @Test
    void movesOnlyAfterCommit() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        vk.write(42, "два");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(community.place()).contains("2");
        vk.write(42, "три");
        poll.ask(false);
        assertThat(texts()).containsExactly("раз", "два", "три");
        assertThat(places()).containsExactly("0", "0", "2");
    }

    @Test
    void asksForPollAsVkWantsIt() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        poll.ask(false);
        assertThat(vk.calls("groups.getLongPollServer").getFirst().parameters())
                .containsEntry("group_id", Long.toString(VkStandIn.GROUP))
                .containsEntry("v", "5.199");
        assertThat(vk.calls(VkStandIn.POLL).getLast().parameters())
                .containsEntry("act", "a_check")
                .containsEntry("wait", "1");
    }

    @Test
    void bringsAgainWhatDatabaseCouldNotTake() throws InterruptedException {
        begin();
        answers.add(new Acknowledgement.Done());
        answers.add(new Acknowledgement.NotNow());
        vk.write(42, "раз");
        vk.write(42, "два");
        vk.write(42, "три");
        assertThat(poll.ask(false)).isInstanceOf(Polled.Trouble.class);
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(community.place()).contains("0");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("раз", "два", "раз", "два", "три");
    }

    @Test
    void missesNothingThatWasSaidDuringRestart() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        poll.ask(false);
        vk.write(42, "два");
        var restarted = poll(VkStandIn.TOKEN);
        assertThat(restarted.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("раз", "два");
    }

    @Test
    void beginsWithWhatComesWhenItStartsForTheFirstTime() throws InterruptedException {
        vk.write(42, "давно");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).isEmpty();
        vk.write(42, "раз");
        poll.ask(false);
        assertThat(texts()).containsExactly("раз");
    }

    @Test
    void takesAnotherKeyAndGoesOnWhereItWas() throws InterruptedException {
        begin();
        vk.next(VkStandIn.POLL, new Fault.Failed(2));
        vk.write(42, "раз");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Again());
        vk.write(42, "два");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(vk.calls("groups.getLongPollServer")).hasSize(2);
    }

    @Test
    void goesOnBehindWhatVkHasForgotten() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        vk.forget();
        assertThat(poll.ask(false)).isEqualTo(new Polled.Again());
        vk.write(42, "два");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("два");
        assertThat(vk.calls("groups.getLongPollServer")).hasSize(1);
    }

    @Test
    void beginsAnewWhenVkForgotEverything() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        vk.next(VkStandIn.POLL, new Fault.Failed(3));
        assertThat(poll.ask(false)).isEqualTo(new Polled.Again());
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        vk.write(42, "два");
        poll.ask(false);
        assertThat(texts()).containsExactly("два");
    }

    @Test
    void recoversWhenVkDoes() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        vk.next(
                VkStandIn.POLL,
                new Fault.Page(502, "<html>Bad Gateway</html>"),
                new Fault.Page(200, "<html>hello</html>"),
                new Fault.Page(200, "{\"updates\":[]}"));
        for (var i = 0; i < 3; i++) {
            assertThat(poll.ask(false)).isInstanceOf(Polled.Trouble.class);
        }
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("раз");
    }

    @Test
    void saysWhatToDoAboutToken() throws InterruptedException {
        var stranger = (Polled.Trouble) poll("x".repeat(30)).ask(false);
        assertThat(stranger.lasting()).isTrue();
        assertThat(stranger.sentence()).contains("okno.vk.token", "error 5");
        vk.next("groups.getLongPollServer", new Fault.Refused(15, "Access denied"));
        assertThat(trouble()).contains("with the rights to messages");
        vk.next(
                "groups.getLongPollServer",
                new Fault.Refused(100, "longpoll for this group is not enabled"));
        assertThat(trouble()).contains("not enabled", "okno.vk.group-id");
        vk.next("groups.getLongPollServer", new Fault.Refused(10, "Internal server error"));
        assertThat(((Polled.Trouble) poll.ask(false)).lasting()).isFalse();
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
    }

    @Test
    void wantsEmptyAnswerAtOnceAfterTrouble() throws InterruptedException {
        begin();
        assertThat(poll.ask(true)).isEqualTo(new Polled.Taken());
        assertThat(vk.calls(VkStandIn.POLL).getLast().parameters()).containsEntry("wait", "0");
    }

    @Test
    void passesOverUpdateThatCannotBeRead() throws InterruptedException {
        begin();
        vk.write(42, "раз");
        vk.happen("message_new", "{\"message\":[]}");
        vk.happen("message_of_tomorrow", "{}");
        vk.write(42, "два");
        assertThat(poll.ask(false)).isEqualTo(new Polled.Taken());
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(community.place()).contains("4");
    }

    @Test
    void notesWhatIsNotSaid() throws InterruptedException {
        begin();
        vk.happen("message_deny", "{\"user_id\":42}");
        vk.happen("message_allow", "{\"user_id\":42,\"key\":\"\"}");
        vk.happen("message_read", "{\"from_id\":42,\"peer_id\":42,\"read_message_id\":17}");
        poll.ask(false);
        assertThat(permissions).containsExactly("denied 42", "allowed 42");
        assertThat(receipts.all).containsExactly("VK up to 17 READ");
    }

    private void begin() throws InterruptedException {
        assertThat(poll.ask(true)).isEqualTo(new Polled.Taken());
    }

    private String trouble() throws InterruptedException {
        return ((Polled.Trouble) poll.ask(false)).sentence();
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        var answer = answers.poll();
        return answer == null ? new Acknowledgement.Done() : answer;
    }

    private VkPoll poll(String token) {
        var turns =
                new VkTurns(
                        new VkUpdates(clock),
                        this::receive,
                        new NotedPermissions(),
                        receipts,
                        clock);
        return new VkPoll(
                Apis.of(vk.address(), token, Duration.ofSeconds(10)),
                new VkLongPoll(new SingleCalls(), Duration.ofSeconds(1)),
                turns,
                community);
    }

    private final class NotedPermissions implements Permissions {
        @Override
        public void stopped(Address address, String reason, Instant now) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void denied(Address address, String reason, Instant now) {
            permissions.add("denied " + address.value());
        }

        @Override
        public void allowed(Address address) {
            permissions.add("allowed " + address.value());
        }
    }

    private List<String> texts() {
        return received.stream()
                .map(inbound -> inbound.content() instanceof Content.Text(var text) ? text : "")
                .toList();
    }

    /// Of the polls that were answered.
    private List<String> places() {
        return vk.calls(VkStandIn.POLL).stream().map(call -> call.get("ts")).toList();
    }
}
