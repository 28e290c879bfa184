package city.okno.channel.vk;

import city.okno.testing.RunningOkno;
import city.okno.testing.VkStandIn;
import java.net.URI;
import java.time.Duration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/// The running application as if VK called it.
public final class CalledByVk {

    public static final String SECRET = "aa1bb2";

    private CalledByVk() {}

    public static MockMvc door(RunningOkno okno) {
        var settings =
                new VkSettings(
                        VkStandIn.TOKEN,
                        VkStandIn.GROUP,
                        URI.create("https://api.vk.com"),
                        VkMode.CALLBACK,
                        SECRET,
                        "c0ffee01",
                        Duration.ofSeconds(25),
                        Duration.ofSeconds(20));
        return MockMvcBuilders.standaloneSetup(
                        new VkCallbackController(okno.get(VkTurns.class), settings))
                .build();
    }
}
