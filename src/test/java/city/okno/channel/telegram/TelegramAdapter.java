package city.okno.channel.telegram;

import city.okno.delivery.Channel;
import city.okno.testing.TelegramStandIn;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/// The adapter for tests outside of its package.
public final class TelegramAdapter {

    private TelegramAdapter() {}

    /// Has no pictures.
    public static Channel at(URI api) {
        var client = Clients.of(api, TelegramStandIn.TOKEN, Duration.ofSeconds(30));
        return new TelegramChannel(client, _ -> Optional.empty());
    }
}
