package city.okno.channel.telegram;

import city.okno.channel.polling.Polling;
import city.okno.channel.polling.PollingRight;
import city.okno.settings.OknoSettings;
import city.okno.settings.WrongSettingException;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// How updates come in: one node asks for them, or one node tells Telegram where to bring them.
@Configuration(proxyBeanMethods = false)
class TelegramIntake {

    /// How often Telegram is told where to bring updates.
    static final Duration WEBHOOK_PERIOD = Duration.ofMinutes(1);

    private static final String MESSENGER = "Telegram";
    private static final String POLLING = "telegram-polling";
    private static final String WEBHOOK = "telegram-webhook";

    @Bean("telegramPolling")
    @Conditional(TelegramIsPolled.class)
    Polling polling(
            TelegramClient client,
            TelegramTurns turns,
            TelegramCommands commands,
            Leases leases,
            NodeId node,
            InstantSource clock,
            TelegramSettings settings) {
        return new Polling(
                MESSENGER,
                new TelegramPoll(client, turns, commands, settings.pollTimeout()),
                PollingRight.of(leases, POLLING, node),
                Polling.patience(settings.pollTimeout()),
                clock);
    }

    @Bean("telegramPolling")
    @Conditional(TelegramIsCalled.class)
    Polling webhook(
            TelegramClient client,
            TelegramCommands commands,
            Leases leases,
            NodeId node,
            InstantSource clock,
            OknoSettings okno,
            TelegramSettings settings) {
        return new Polling(
                MESSENGER,
                new TelegramWebhook(
                        client, commands, address(okno), settings.callSecret(), WEBHOOK_PERIOD),
                PollingRight.of(leases, WEBHOOK, node),
                Polling.patience(WEBHOOK_PERIOD),
                clock);
    }

    private static URI address(OknoSettings okno) {
        if (okno.publicUrl() == null) {
            throw new WrongSettingException(
                    "okno.telegram.mode is webhook, and okno.public-url is not set.",
                    "Set okno.public-url to the https address under which Telegram reaches Okno,"
                            + " or okno.telegram.mode to polling.");
        }
        return okno.publicUrl().resolve(TelegramWebhookController.PATH);
    }
}
