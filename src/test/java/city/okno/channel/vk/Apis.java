package city.okno.channel.vk;

import city.okno.channel.http.SingleCalls;
import city.okno.testing.TestClock;
import city.okno.testing.VkStandIn;
import java.net.URI;
import java.time.Duration;

/// VK's interface as Okno sets it up.
final class Apis {

    private Apis() {}

    static VkApi of(VkStandIn vk) {
        return of(vk.address(), VkStandIn.TOKEN, Duration.ofSeconds(10));
    }

    /// A channel whose letters begin at number 101.
    static VkChannel channel(VkApi api, VkPictures pictures) {
        var upload = new VkUpload(new SingleCalls(), Duration.ofSeconds(10));
        return new VkChannel(
                api,
                new VkAttachments(api, upload, pictures),
                () -> new RandomIds(100),
                new VkFlood(TestClock.standing()));
    }

    static VkApi of(URI address, String token, Duration timeout) {
        return new VkApi(new VkHttp(new SingleCalls(), timeout), address, VkStandIn.GROUP, token);
    }
}
