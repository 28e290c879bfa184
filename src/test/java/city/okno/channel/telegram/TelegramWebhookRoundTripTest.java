package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.testing.DemoOkno;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramStandIn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The whole application where Telegram calls it.
@Timeout(300)
class TelegramWebhookRoundTripTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void talksWithWhoTelegramBrings() throws Exception {
        try (var telegram = TelegramStandIn.start();
                var okno = DemoOkno.calledByTelegram(telegram.address(), TelegramStandIn.TOKEN)) {
            await().atMost(SOON).until(() -> !telegram.calls("setwebhook").isEmpty());
            telegram.bringTo(okno.address());
            var darya = new TelegramPerson(telegram, 700_600_001);
            darya.writes("/start");
            darya.hears("Это Окно");
            darya.writes("/register");
            darya.hears("На каком языке");
            darya.presses("Русский");
            darya.hears("Согласны?");
            await().atMost(SOON).until(() -> telegram.waiting() == 0);
            assertThat(telegram.calls("getupdates")).isEmpty();
            assertThat(status(okno.address(), "aA1_bB2-cC4")).isEqualTo(403);
            assertThat(status(okno.address(), "aA1_bB2-cC3")).isEqualTo(200);
            darya.hearsNothingMore();
        }
    }

    private static int status(URI okno, String secret) throws Exception {
        var call =
                HttpRequest.newBuilder(okno.resolve("/webhooks/telegram"))
                        .header("X-Telegram-Bot-Api-Secret-Token", secret)
                        .POST(BodyPublishers.ofByteArray(Recorded.json("edited")))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(call, BodyHandlers.discarding()).statusCode();
        }
    }
}
