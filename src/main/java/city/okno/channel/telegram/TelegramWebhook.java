package city.okno.channel.telegram;

import city.okno.channel.polling.Poll;
import java.net.URI;
import java.time.Duration;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Tells Telegram where to bring updates, at the start and again and again: a token that was
/// revoked and a webhook that somebody else has set show in health, and the latter is set right.
/// When Okno stops the webhook stays; Telegram keeps what it cannot bring for a day.
final class TelegramWebhook implements Poll {

    private final TelegramClient client;
    private final TelegramCommands commands;
    private final URI address;
    private final String secret;
    private final Duration period;

    private boolean isSet;

    /// @param address where [TelegramWebhookController] answers
    /// @param secret which Telegram says with each of its calls
    TelegramWebhook(
            TelegramClient client,
            TelegramCommands commands,
            URI address,
            String secret,
            Duration period) {
        this.client = client;
        this.commands = commands;
        this.address = address;
        this.secret = secret;
        this.period = period;
    }

    @Override
    public void standBy() {
        isSet = false;
    }

    @Override
    public Polled ask(boolean hurried) throws InterruptedException {
        if (isSet && !hurried) {
            Thread.sleep(period);
        }
        try {
            client.execute(new TelegramSetWebhook(address, secret));
            isSet = true;
            commands.tell();
            return new Polled.Taken();
        } catch (TelegramApiException failure) {
            if (failure.getCause() instanceof InterruptedException) {
                throw new InterruptedException("stopped while Telegram was told");
            }
            return TelegramTrouble.ofWebhook(failure);
        }
    }
}
