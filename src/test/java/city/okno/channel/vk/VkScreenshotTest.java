package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.testing.BrowserTest;
import city.okno.testing.Chromium;
import city.okno.testing.DemoOkno;
import city.okno.testing.TalkPicture;
import city.okno.testing.VkBubble;
import city.okno.testing.VkPerson;
import city.okno.testing.VkStandIn;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Takes the README's picture of VK anew, into the folder that `-Dscreenshots` names.
@BrowserTest
@Timeout(180)
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class VkScreenshotTest {

    /// A picture in a README is looked at over a slow line.
    private static final int MOST_BYTES = 200_000;

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Chromium chromium;
    private final TalkPicture picture = new TalkPicture();

    VkScreenshotTest(Chromium chromium) {
        this.chromium = chromium;
    }

    @Test
    void showsFirstMinute() {
        try (var vk = VkStandIn.start();
                var okno = DemoOkno.inVk(vk.address())) {
            assertThat(okno.address()).isNotNull();
            await().atMost(SOON).until(() -> !vk.calls("groups.getLongPollServer").isEmpty());
            var darya = new VkPerson(vk, 810_500_001);
            darya.begins();
            var greeting = darya.hears("Это Окно");
            darya.writes("хочу предложить идею");
            var language = darya.hears("На каком языке");
            darya.presses("Русский");
            var consent = darya.hears("Согласны?");
            darya.presses("Согласен");
            var name = darya.hears("обращаться");
            await().atMost(SOON).until(() -> darya.seesNow(consent).buttons().isEmpty());
            picture.person("Начать");
            shows(greeting);
            picture.person("хочу предложить идею");
            shows(darya.seesNow(language));
            shows(darya.seesNow(consent));
            shows(name);
        }
        var file = Path.of(System.getProperty("screenshots"), "vk.png");
        assertThat(picture.take(chromium, file)).hasSizeLessThan(MOST_BYTES);
    }

    private void shows(VkBubble bubble) {
        picture.bot(bubble.text(), bubble.labels());
    }
}
