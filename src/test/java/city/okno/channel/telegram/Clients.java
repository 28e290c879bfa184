package city.okno.channel.telegram;

import city.okno.testing.TelegramStandIn;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// The SDK's client as Okno sets it up.
final class Clients {

    private Clients() {}

    static TelegramClient of(TelegramStandIn telegram) {
        return of(telegram.address(), TelegramStandIn.TOKEN, Duration.ofSeconds(10));
    }

    static TelegramClient of(URI api, String token, Duration patience) {
        var url =
                TelegramUrl.builder()
                        .schema(api.getScheme())
                        .host(api.getHost())
                        .port(api.getPort())
                        .build();
        return new OkHttpTelegramClient(TelegramHttp.client(patience), token, url);
    }
}
