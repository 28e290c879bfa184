package city.okno.channel.telegram;

import city.okno.conversation.CommandList;
import city.okno.conversation.Conversations;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.settings.OknoSettings;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.time.Duration;
import java.time.InstantSource;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

@Configuration(proxyBeanMethods = false)
@Conditional(TelegramIsOn.class)
class TelegramConfiguration {

    private static final String LEASE = "telegram-polling";
    private static final Duration LEASE_TIME = Duration.ofSeconds(60);

    /// How much longer than an empty poll an answer may take.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    @Bean
    OkHttpClient telegramHttp(TelegramSettings settings) {
        return TelegramHttp.client(settings.pollTimeout().plus(MARGIN));
    }

    @Bean(destroyMethod = "")
    TelegramClient telegramClient(OkHttpClient telegramHttp, TelegramSettings settings) {
        return new OkHttpTelegramClient(telegramHttp, settings.secret(), url(settings));
    }

    @Bean
    TelegramPolling telegramPolling(
            TelegramClient client,
            Conversations conversations,
            CommandList commands,
            Leases leases,
            NodeId node,
            InstantSource clock,
            OknoSettings okno,
            TelegramSettings settings) {
        return new TelegramPolling(
                client,
                new TelegramTurns(new TelegramUpdates(clock), conversations),
                new TelegramCommands(client, commands, okno.languages()),
                () -> leases.tryAcquire(LEASE, node, LEASE_TIME),
                clock,
                settings.pollTimeout());
    }

    @Bean
    TelegramPhotos telegramPhotos(
            TelegramClient client, OkHttpClient telegramHttp, TelegramSettings settings) {
        var files = settings.apiUrl().resolve("/file/bot" + settings.secret() + "/");
        return new TelegramPhotos(client, telegramHttp, files);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(
            TelegramPolling polling, InstantSource clock, TelegramSettings settings) {
        return new TelegramHealth(polling, clock, settings.pollTimeout());
    }

    @Bean
    TelegramChannel telegramChannel(TelegramClient client, Pictures pictures) {
        return new TelegramChannel(
                client, picture -> PictureId.parse(picture).flatMap(pictures::bytes));
    }

    private static TelegramUrl url(TelegramSettings settings) {
        var address = settings.apiUrl();
        var port = address.getPort() >= 0 ? address.getPort() : defaultPort(address.getScheme());
        return TelegramUrl.builder()
                .schema(address.getScheme())
                .host(address.getHost())
                .port(port)
                .build();
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("http") ? 80 : 443;
    }
}
