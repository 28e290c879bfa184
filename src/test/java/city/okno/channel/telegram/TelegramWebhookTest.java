package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.channel.polling.Poll.Polled;
import city.okno.testing.Contract;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Fault;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramWebhookTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TelegramWebhook webhook = webhook(LONG);

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void tellsTelegramWhereToBringUpdates() throws InterruptedException {
        assertThat(webhook.ask(false)).isEqualTo(new Polled.Taken());
        var told = telegram.calls("setwebhook").getFirst();
        assertThat(told.get("url")).isEqualTo("https://okno.example/webhooks/telegram");
        assertThat(told.get("secret_token")).isEqualTo("aA1_bB2-cC3");
        assertThat(told.parameters().path("allowed_updates").toString())
                .isEqualTo("[\"message\",\"callback_query\",\"my_chat_member\"]");
        assertThat(told.parameters().has("drop_pending_updates")).isFalse();
    }

    @Test
    void tellsItAgainAndAgain() throws InterruptedException {
        var restless = webhook(Duration.ofMillis(1));
        restless.ask(false);
        restless.ask(false);
        assertThat(telegram.calls("setwebhook")).hasSize(2);
    }

    @Test
    void tellsItAtOnceAfterTroubleAndWhenItIsItsTurnAgain() throws InterruptedException {
        webhook.ask(false);
        webhook.ask(true);
        webhook.standBy();
        webhook.ask(false);
        assertThat(telegram.calls("setwebhook")).hasSize(3);
    }

    @Test
    void saysWhatTelegramDoesNotLikeAboutAddress() throws InterruptedException {
        telegram.next(
                "setwebhook",
                new Fault.Refused(
                        400, "Bad Request: bad webhook: HTTPS url must be provided for webhook"));
        var trouble = trouble();
        assertThat(trouble.sentence()).contains("HTTPS url must be provided", "okno.public-url");
        assertThat(trouble.lasting()).isTrue();
        assertThat(webhook.ask(false)).isEqualTo(new Polled.Taken());
    }

    @Test
    void saysWhatToDoAboutToken() throws InterruptedException {
        telegram.next("setwebhook", new Fault.Refused(401, "Unauthorized"));
        assertThat(trouble().sentence()).contains("@BotFather");
    }

    @Test
    void waitsAsLongAsTelegramSays() throws InterruptedException {
        telegram.next("setwebhook", new Fault.Limited(17));
        assertThat(trouble().pause()).isEqualTo(Duration.ofSeconds(17));
    }

    @Test
    void keepsToContract() throws InterruptedException {
        var contract = Contract.orSkip("telegram.json");
        webhook.ask(false);
        var call = telegram.calls("setwebhook").getFirst();
        assertThat(contract.faultsOfJson(call.path(), call.parameters())).isEmpty();
    }

    private Polled.Trouble trouble() throws InterruptedException {
        return (Polled.Trouble) webhook.ask(false);
    }

    private TelegramWebhook webhook(Duration period) {
        var client = Clients.of(telegram);
        return new TelegramWebhook(
                client,
                SomeTurns.noCommands(client),
                URI.create("https://okno.example/webhooks/telegram"),
                "aA1_bB2-cC3",
                period);
    }
}
