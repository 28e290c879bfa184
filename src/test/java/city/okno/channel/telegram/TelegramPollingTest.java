package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.conversation.CommandList;
import city.okno.conversation.Content;
import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.testing.Contract;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Call;
import city.okno.testing.TelegramStandIn.Fault;
import city.okno.testing.TestClock;
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
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class TelegramPollingTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TestClock clock = TestClock.standing();
    private final Queue<Acknowledgement> answers = new ConcurrentLinkedQueue<>();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final TelegramPolling polling = polling(this::receive, () -> true);

    @AfterEach
    void stop() {
        polling.stop();
        telegram.close();
    }

    @Test
    void confirmsOnlyWhatIsCommitted() throws InterruptedException {
        telegram.write(4_512_301, "раз");
        telegram.write(4_512_301, "два");
        assertThat(polling.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(telegram.waiting()).isEqualTo(2);
        telegram.write(4_512_301, "три");
        polling.pollOnce();
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
        assertThat(polling.pollOnce()).isFalse();
        assertThat(texts()).containsExactly("раз", "два");
        assertThat(health()).isEqualTo(Status.DOWN);
        assertThat(polling.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз", "два", "раз", "два", "три");
        assertThat(offsets()).containsExactly("", "");
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void movesOnAfterTurnThatFailedAndWasKept() throws InterruptedException {
        answers.add(new Acknowledgement.Failed("K7Q2MD"));
        answers.add(new Acknowledgement.Seen());
        telegram.write(4_512_301, "раз");
        telegram.write(4_512_301, "два");
        assertThat(polling.pollOnce()).isTrue();
        telegram.write(4_512_301, "три");
        polling.pollOnce();
        assertThat(telegram.waiting()).isEqualTo(1);
    }

    @Test
    void bringsAgainWhatEndedInException() throws InterruptedException {
        var broken = new AtomicBoolean(true);
        var fragile =
                polling(
                        inbound -> {
                            if (broken.get()) {
                                throw new IllegalStateException("a bug");
                            }
                            return receive(inbound);
                        },
                        () -> true);
        telegram.write(4_512_301, "раз");
        assertThat(fragile.pollOnce()).isFalse();
        broken.set(false);
        assertThat(fragile.pollOnce()).isTrue();
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
            assertThat(polling.pollOnce()).isFalse();
            assertThat(health()).isEqualTo(Status.DOWN);
        }
        assertThat(received).isEmpty();
        assertThat(polling.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз");
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void removesWebhookAndKeepsWhatWaits() throws InterruptedException {
        telegram.setWebhook();
        telegram.write(4_512_301, "раз");
        assertThat(polling.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз");
        assertThat(telegram.calls("deletewebhook"))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.parameters().has("drop_pending_updates")).isFalse());
        telegram.setWebhook();
        assertThat(polling.pollOnce()).isFalse();
        assertThat(polling.pollOnce()).isTrue();
        assertThat(telegram.calls("deletewebhook")).hasSize(2);
    }

    @Test
    void keepsToContractWhenItRemovesWebhook() throws InterruptedException {
        var contract = Contract.orSkip("telegram.json");
        polling.pollOnce();
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
        assertThat(polling.pollOnce()).isFalse();
        assertThat(told().getDetails().get("trouble")).asString().contains(advice);
        assertThat(polling.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз");
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void waitsAsLongAsTelegramSays() throws InterruptedException {
        telegram.next("getupdates", new Fault.Limited(17));
        assertThat(polling.pollOnce()).isFalse();
        assertThat(polling.trouble().pause()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void asksForAnAnswerAtOnceAfterTrouble() throws InterruptedException {
        telegram.next("getupdates", new Fault.Page(502, "Bad Gateway"));
        polling.pollOnce();
        polling.pollOnce();
        polling.pollOnce();
        assertThat(telegram.calls("getupdates"))
                .extracting(poll -> poll.parameters().path("timeout").asInt())
                .containsExactly(1, 0, 1);
    }

    @Test
    void outlivesDatabaseThatIsAway() throws InterruptedException {
        var away = new AtomicBoolean(true);
        var node =
                polling(
                        this::receive,
                        () -> {
                            if (away.get()) {
                                throw new IllegalStateException("no database");
                            }
                            return true;
                        });
        telegram.write(4_512_301, "раз");
        assertThat(node.pollOnce()).isFalse();
        away.set(false);
        assertThat(node.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз");
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
        assertThat(polling.pollOnce()).isTrue();
        assertThat(texts()).containsExactly("раз", "два");
        polling.pollOnce();
        assertThat(telegram.waiting()).isZero();
    }

    @Test
    void keepsOrderOfChatAndLetsOthersPass() throws InterruptedException {
        var together = new CyclicBarrier(3);
        var node =
                polling(
                        inbound -> {
                            if (text(inbound).equals("1")) {
                                meet(together);
                            }
                            return receive(inbound);
                        },
                        () -> true);
        for (var text : List.of("1", "2", "3")) {
            for (var chat : List.of(41L, 42L, 43L)) {
                telegram.write(chat, text);
            }
        }
        assertThat(node.pollOnce()).isTrue();
        for (var chat : List.of("41", "42", "43")) {
            assertThat(received)
                    .filteredOn(inbound -> inbound.from().value().equals(chat))
                    .extracting(TelegramPollingTest::text)
                    .containsExactly("1", "2", "3");
        }
    }

    @Test
    void asksForWhatItUnderstandsOnly() throws InterruptedException {
        polling.pollOnce();
        var poll = telegram.calls("getupdates").getFirst().parameters();
        assertThat(poll.path("allowed_updates").toString())
                .isEqualTo("[\"message\",\"callback_query\"]");
        assertThat(poll.path("timeout").asInt()).isEqualTo(1);
    }

    @Test
    void showsAgeOfLastPoll() throws InterruptedException {
        polling.pollOnce();
        assertThat(health()).isEqualTo(Status.UP);
        clock.advance(TIMEOUT.multipliedBy(4));
        assertThat(health()).isEqualTo(Status.DOWN);
    }

    @Test
    void standsByWhileAnotherNodePolls() throws InterruptedException {
        var second = polling(this::receive, () -> false);
        telegram.write(4_512_301, "раз");
        assertThat(second.pollOnce()).isTrue();
        assertThat(telegram.calls("getupdates")).isEmpty();
        assertThat(second.lastPoll()).isNull();
        assertThat(new TelegramHealth(second, clock, TIMEOUT).health().getStatus())
                .isEqualTo(Status.UP);
    }

    @Test
    void pollsUntilItIsStopped() {
        polling.start();
        telegram.write(4_512_301, "раз");
        await().until(() -> texts().equals(List.of("раз")));
        telegram.press(4_512_301, "d4Kq9ZvW");
        await().until(() -> received.size() == 2);
        assertThat(received.getLast().content())
                .isEqualTo(new Content.Press("d4Kq9ZvW", "press-d4Kq9ZvW"));
        polling.stop();
        assertThat(polling.isRunning()).isFalse();
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        var answer = answers.poll();
        return answer == null ? new Acknowledgement.Done() : answer;
    }

    private TelegramPolling polling(Conversations conversations, BooleanSupplier lease) {
        var client = Clients.of(telegram);
        return new TelegramPolling(
                client,
                new TelegramTurns(new TelegramUpdates(clock), conversations),
                new TelegramCommands(client, new NoCommands(), List.of("ru")),
                lease,
                clock,
                TIMEOUT);
    }

    private record NoCommands() implements CommandList {
        @Override
        public List<Command> in(String language) {
            return List.of();
        }

        @Override
        public String version() {
            return "none";
        }
    }

    private Status health() {
        return told().getStatus();
    }

    private Health told() {
        return new TelegramHealth(polling, clock, TIMEOUT).health();
    }

    private List<String> texts() {
        return received.stream().map(TelegramPollingTest::text).toList();
    }

    /// Of the polls that were answered.
    private List<String> offsets() {
        return telegram.calls("getupdates").stream().map(TelegramPollingTest::offset).toList();
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
