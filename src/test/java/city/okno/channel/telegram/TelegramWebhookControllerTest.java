package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DatabaseTest
class TelegramWebhookControllerTest {

    private static final String SECRET = "aA1_bB2-cC3";

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final Queue<Acknowledgement> answers = new ConcurrentLinkedQueue<>();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final MockMvc okno;

    TelegramWebhookControllerTest(TestDatabase database) {
        var some = new SomeTurns(database, Clients.of(telegram), TestClock.standing());
        var settings =
                new TelegramSettings(
                        TelegramStandIn.TOKEN,
                        URI.create("https://api.telegram.org"),
                        TelegramMode.WEBHOOK,
                        SECRET,
                        Duration.ofSeconds(25));
        this.okno =
                MockMvcBuilders.standaloneSetup(
                                new TelegramWebhookController(some.of(this::receive), settings))
                        .build();
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void acknowledgesAfterCommit() throws Exception {
        call(Recorded.json("text"), SECRET).andExpect(status().isOk());
        assertThat(received).extracting(Inbound::updateId).containsExactly("804512301");
        answers.add(new Acknowledgement.Seen());
        call(Recorded.json("text"), SECRET).andExpect(status().isOk());
    }

    @Test
    void letsTelegramBringAgainWhatDatabaseCouldNotTake() throws Exception {
        answers.add(new Acknowledgement.NotNow());
        call(Recorded.json("text"), SECRET).andExpect(status().isServiceUnavailable());
        call(Recorded.json("text"), SECRET).andExpect(status().isOk());
        assertThat(received).hasSize(2);
    }

    @Test
    void acknowledgesTurnThatFailedAndWasKept() throws Exception {
        answers.add(new Acknowledgement.Failed("K7Q2MD"));
        call(Recorded.json("text"), SECRET).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aA1_bB2-cC", "aA1_bB2-cC3 ", "aa1_bb2-cc3"})
    void refusesWrongSecretWithoutEcho(String secret) throws Exception {
        call(Recorded.json("text"), secret)
                .andExpect(status().isForbidden())
                .andExpect(content().string(""));
        assertThat(received).isEmpty();
    }

    @Test
    void refusesCallWithoutSecret() throws Exception {
        okno.perform(post("/webhooks/telegram").content(Recorded.json("text")))
                .andExpect(status().isForbidden())
                .andExpect(content().string(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "[]", "5", "{\"update_id\":", "{\"message\":{}}"})
    void refusesWhatIsNoUpdate(String body) throws Exception {
        call(body.getBytes(StandardCharsets.UTF_8), SECRET).andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"update_id\":7,\"of_tomorrow\":{}}",
                "{\"update_id\":8,\"message\":{\"message_id\":\"no number\",\"chat\":[]}}"
            })
    void acknowledgesWhatItDoesNotUnderstand(String body) throws Exception {
        call(body.getBytes(StandardCharsets.UTF_8), SECRET).andExpect(status().isOk());
        assertThat(received).isEmpty();
    }

    @Test
    void refusesMoreThanAnyUpdateHas() throws Exception {
        call(("{\"a\":\"" + "x".repeat(1_000_000) + "\"}").getBytes(StandardCharsets.UTF_8), SECRET)
                .andExpect(status().isContentTooLarge());
    }

    private ResultActions call(byte[] body, String secret) throws Exception {
        return okno.perform(
                post("/webhooks/telegram")
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .contentType("application/json")
                        .content(body));
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        var answer = answers.poll();
        return answer == null ? new Acknowledgement.Done() : answer;
    }
}
