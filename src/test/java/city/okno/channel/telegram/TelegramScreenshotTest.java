package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import city.okno.testing.TalkPicture;
import city.okno.testing.TelegramBubble;
import city.okno.testing.TelegramPerson;
import city.okno.testing.TelegramStandIn;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the README's picture of Telegram anew, into the folder that `-Dscreenshots` names.
@BrowserTest
@Timeout(180)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class TelegramScreenshotTest {

    /// A picture in a README is looked at over a slow line.
    private static final int MOST_BYTES = 200_000;

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Chromium chromium;
    private final TalkPicture picture = new TalkPicture();

    TelegramScreenshotTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void showsFirstMinute() {
        try (var telegram = TelegramStandIn.start();
                var okno = DemoOkno.inTelegram(telegram.address(), TelegramStandIn.TOKEN)) {
            assertThat(okno.address()).isNotNull();
            var darya = new TelegramPerson(telegram, 700_300_001);
            darya.writes("/start");
            darya.hears("Это Окно");
            darya.writes("хочу предложить идею");
            var language = darya.hears("На каком языке");
            darya.presses("Русский");
            var consent = darya.hears("Согласны?");
            darya.presses("Согласен");
            var name = darya.hears("обращаться");
            darya.writes("Дарья");
            var phone = darya.hears("номер");
            darya.sharesNumber("+79167003001");
            var proved = darya.hears("номер подтверждён");
            await().atMost(SOON).until(() -> darya.seesNow(consent).buttons().isEmpty());
            picture.person("хочу предложить идею");
            shows(darya.seesNow(language));
            shows(darya.seesNow(consent));
            shows(name);
            picture.person("Дарья");
            shows(phone);
            picture.person("☎ +7 916 700-30-01");
            shows(proved);
        }
        var file = Path.of(System.getProperty("screenshots"), "telegram.png");
        assertThat(picture.take(chromium, file)).hasSizeLessThan(MOST_BYTES);
    }

    private void shows(TelegramBubble bubble) {
        picture.bot(bubble.text(), bubble.labels());
    }
}
