package city.okno.channel.telegram;

import city.okno.testing.RunningOkno;
import city.okno.testing.TelegramStandIn;
import java.net.URI;
import java.time.Duration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The running application as if Telegram called it.
public final class CalledByTelegram {

    public static final String SECRET = "aA1_bB2-cC3";

    private CalledByTelegram() {}

    public static MockMvc door(RunningOkno okno) {
        var settings =
                new TelegramSettings(
                        TelegramStandIn.TOKEN,
                        URI.create("https://api.telegram.org"),
                        TelegramMode.WEBHOOK,
                        SECRET,
                        Duration.ofSeconds(25));
        return MockMvcBuilders.standaloneSetup(
                        new TelegramWebhookController(okno.get(TelegramTurns.class), settings))
                .build();
    }
}
