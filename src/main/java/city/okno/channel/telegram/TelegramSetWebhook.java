package city.okno.channel.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodBoolean;

/// `setWebhook` as JSON: the SDK's own would be a form, for the sake of a certificate that Okno
/// does not send.
final class TelegramSetWebhook extends BotApiMethodBoolean {

    /// Bot API setWebhook: 1–100 connections at once.
    private static final int MOST_CONNECTIONS = 40;

    private final URI address;
    private final String secret;

    TelegramSetWebhook(URI address, String secret) {
        this.address = address;
        this.secret = secret;
    }

    @Override
    public String getMethod() {
        return "setwebhook";
    }

    @JsonProperty("url")
    String url() {
        return address.toString();
    }

    @JsonProperty("secret_token")
    String secretToken() {
        return secret;
    }

    @JsonProperty("max_connections")
    int maxConnections() {
        return MOST_CONNECTIONS;
    }

    @JsonProperty("allowed_updates")
    List<String> allowedUpdates() {
        return TelegramUpdates.WANTED;
    }
}
