package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.channel.polling.Poll.Polled;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.testing.Contract;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Call;
import city.okno.testing.TelegramStandIn.Fault;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class TelegramPollTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Polled TAKEN = new Polled.Taken();

    private final TestDatabase database;
    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TestClock clock = TestClock.standing();
    private final Queue<Acknowledgement> answers = new ConcurrentLinkedQueue<>();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final TelegramPoll poll;

    TelegramPollTest(TestDatabase database) {
        this.database = database;
        this.poll = poll(this::receive);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void confirmsOnlyWhatIsCommitted() throws InterruptedException {
        telegram.write(4_512_301, "раз");
        telegram.write(4_512_301, "два");
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(telegram.waiting()).isEqualTo(2);
        telegram.write(4_512_301, "три");
        poll.ask(false);
        assertThat(texts()).containsExactly("раз", "два", "три");
        assertThat(telegram.waiting()).isEqualTo(1);
        assertThat(offsets()).containsExactly("", "1003");
    }

    @Test
    void bringsAgainWhatDatabaseCouldNotTake() throws InterruptedException {
        answers.add(new Acknowledgement.Done());
        answers.add(new Acknowledgement.NotNow());
        telegram.write(4_512_301, "раз");
        telegram.write(4_512_301, "два");
        telegram.write(4_512_301, "три");
        assertThat(poll.ask(false)).isInstanceOf(Polled.Trouble.class);
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз", "два", "раз", "два", "три");
        assertThat(offsets()).containsExactly("", "");
    }

    @Test
    void movesOnAfterTurnThatFailedAndWasKept() throws InterruptedException {
        answers.add(new Acknowledgement.Failed("K7Q2MD"));
        answers.add(new Acknowledgement.Seen());
        telegram.write(4_512_301, "раз");
        telegram.write(4_512_301, "два");
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        telegram.write(4_512_301, "три");
        poll.ask(false);
        assertThat(telegram.waiting()).isEqualTo(1);
    }

    @Test
    void bringsAgainWhatEndedInException() throws InterruptedException {
        var broken = new AtomicBoolean(true);
        var fragile =
                poll(inbound -> {
                    if (broken.get()) {
                        throw new IllegalStateException("a bug");
                    }
                    return receive(inbound);
                });
        telegram.write(4_512_301, "раз");
        assertThat(fragile.ask(false)).isInstanceOf(Polled.Trouble.class);
        broken.set(false);
        assertThat(fragile.ask(false)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз");
    }

    @Test
    void recoversWhenTelegramDoes() throws InterruptedException {
        telegram.write(4_512_301, "раз");
        telegram.next(
                "getupdates",
                new Fault.Page(502, "<html>Bad Gateway</html>"),
                new Fault.Lost(),
                new Fault.Limited(1),
                new Fault.Refused(409, "Conflict: terminated by other getUpdates request"));
        for (var i = 0; i < 4; i++) {
            assertThat(poll.ask(false)).isInstanceOf(Polled.Trouble.class);
        }
        assertThat(received).isEmpty();
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз");
    }

    @Test
    void removesWebhookAndKeepsWhatWaits() throws InterruptedException {
        telegram.setWebhook();
        telegram.write(4_512_301, "раз");
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз");
        assertThat(telegram.calls("deletewebhook"))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.parameters().has("drop_pending_updates")).isFalse());
        telegram.setWebhook();
        assertThat(poll.ask(false)).isInstanceOf(Polled.Trouble.class);
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        assertThat(telegram.calls("deletewebhook")).hasSize(2);
    }

    @Test
    void keepsToContractWhenItRemovesWebhook() throws InterruptedException {
        var contract = Contract.orSkip("telegram.json");
        poll.ask(false);
        var call = telegram.calls("deletewebhook").getFirst();
        assertThat(contract.faultsOfJson(call.path(), call.parameters())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorized, @BotFather",
        "409, Conflict: terminated by other getUpdates request, Another program",
    })
    void saysWhatToDoAndTriesOn(int code, String description, String advice)
            throws InterruptedException {
        telegram.write(4_512_301, "раз");
        telegram.next("getupdates", new Fault.Refused(code, description));
        var trouble = (Polled.Trouble) poll.ask(false);
        assertThat(trouble.sentence()).contains(advice);
        assertThat(trouble.lasting()).isTrue();
        assertThat(poll.ask(true)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз");
    }

    @Test
    void waitsAsLongAsTelegramSays() throws InterruptedException {
        telegram.next("getupdates", new Fault.Limited(17));
        assertThat(((Polled.Trouble) poll.ask(false)).pause()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void wantsEmptyAnswerAtOnceAfterTrouble() throws InterruptedException {
        poll.ask(false);
        poll.ask(true);
        assertThat(telegram.calls("getupdates"))
                .extracting(poll -> poll.parameters().path("timeout").asInt())
                .containsExactly(1, 0);
    }

    @Test
    void passesOverUpdateThatCannotBeRead() throws InterruptedException {
        telegram.write(4_512_301, "раз");
        telegram.update("{\"message\":{\"message_id\":\"not a number\",\"chat\":[]}}");
        telegram.update(
                """
                {"message":{"message_id":1,"date":1795424400,"photo":[{"file_id":"x"},{"file_id":"y"}],
                 "from":{"id":42,"is_bot":false,"first_name":"Anna"},
                 "chat":{"id":42,"type":"private"}}}
                """);
        telegram.write(4_512_301, "два");
        assertThat(poll.ask(false)).isEqualTo(TAKEN);
        assertThat(texts()).containsExactly("раз", "два");
        poll.ask(false);
        assertThat(telegram.waiting()).isZero();
    }

    @Test
    void keepsOrderOfChatAndLetsOthersPass() throws InterruptedException {
        var together = new CyclicBarrier(3);
        var node =
                poll(inbound -> {
                    if (text(inbound).equals("1")) {
                        meet(together);
                    }
                    return receive(inbound);
                });
        for (var text : List.of("1", "2", "3")) {
            for (var chat : List.of(41L, 42L, 43L)) {
                telegram.write(chat, text);
            }
        }
        assertThat(node.ask(false)).isEqualTo(TAKEN);
        for (var chat : List.of("41", "42", "43")) {
            assertThat(received)
                    .filteredOn(inbound -> inbound.from().value().equals(chat))
                    .extracting(TelegramPollTest::text)
                    .containsExactly("1", "2", "3");
        }
    }

    @Test
    void asksForWhatItUnderstandsOnly() throws InterruptedException {
        poll.ask(false);
        var poll = telegram.calls("getupdates").getFirst().parameters();
        assertThat(poll.path("allowed_updates").toString())
                .isEqualTo("[\"message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(poll.path("timeout").asInt()).isEqualTo(1);
    }

    @Test
    void beginsWithWhatIsNotConfirmedAfterAnotherNode() throws InterruptedException {
        telegram.setWebhook();
        telegram.write(4_512_301, "раз");
        poll.ask(false);
        poll.standBy();
        poll.ask(false);
        assertThat(offsets()).containsExactly("", "");
        assertThat(telegram.calls("deletewebhook")).hasSize(2);
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        var answer = answers.poll();
        return answer == null ? new Acknowledgement.Done() : answer;
    }

    private TelegramPoll poll(Conversations conversations) {
        var client = Clients.of(telegram);
        return new TelegramPoll(
                client,
                new SomeTurns(database, client, clock).of(conversations),
                SomeTurns.noCommands(client),
                TIMEOUT);
    }

    private List<String> texts() {
        return received.stream().map(TelegramPollTest::text).toList();
    }

    /// Of the polls that were answered.
    private List<String> offsets() {
        return telegram.calls("getupdates").stream().map(TelegramPollTest::offset).toList();
    }

    private static String offset(Call poll) {
        return poll.parameters().path("offset").asString("");
    }

    private static String text(Inbound inbound) {
        return inbound.content() instanceof Content.Text(var text) ? text : "";
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }
}
