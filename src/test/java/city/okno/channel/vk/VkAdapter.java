package city.okno.channel.vk;

import city.okno.delivery.Channel;
import city.okno.testing.VkStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The adapter for tests outside of its package.
public final class VkAdapter {

    private VkAdapter() {}

    /// Has no pictures.
    public static Channel at(URI api) {
        var patient = Apis.of(api, VkStandIn.TOKEN, Duration.ofSeconds(30));
        return Apis.channel(patient, _ -> Optional.empty());
    }
}
