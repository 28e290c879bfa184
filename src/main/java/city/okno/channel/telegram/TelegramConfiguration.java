package city.okno.channel.telegram;

import city.okno.channel.polling.Polling;
import city.okno.channel.polling.PollingHealth;
import city.okno.conversation.CommandList;
import city.okno.conversation.Conversations;
import city.okno.delivery.Outbox;
import city.okno.delivery.Permissions;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.script.Words;
import city.okno.settings.OknoSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// What is needed to talk in Telegram, however updates come in.
@Configuration(proxyBeanMethods = false)
@Conditional(TelegramIsOn.class)
class TelegramConfiguration {

    /// How much longer than an empty poll an answer may take.
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private static final Duration A_BIT = Duration.ofMillis(50);

    @Bean
    OkHttpClient telegramHttp(TelegramSettings settings) {
        return TelegramHttp.client(settings.pollTimeout().plus(MARGIN));
    }

    @Bean(destroyMethod = "")
    TelegramClient telegramClient(OkHttpClient telegramHttp, TelegramSettings settings) {
        return new OkHttpTelegramClient(telegramHttp, settings.secret(), url(settings));
    }

    @Bean
    TelegramCommands telegramCommands(
            TelegramClient client, CommandList commands, OknoSettings okno) {
        return new TelegramCommands(client, commands, okno.languages());
    }

    @Bean
    TelegramBot telegramBot(TelegramClient client, TelegramSettings settings) {
        return new TelegramBot(client, settings.bot());
    }

    @Bean
    TelegramAlbums telegramAlbums(
            TelegramAlbumRepository pieces,
            TelegramSeenRepository seen,
            Conversations conversations,
            TransactionTemplate writing,
            InstantSource clock) {
        var soon =
                CompletableFuture.delayedExecutor(
                        TelegramAlbums.QUIET.plus(A_BIT).toMillis(),
                        TimeUnit.MILLISECONDS,
                        Thread::startVirtualThread);
        return new TelegramAlbums(pieces, seen, conversations, writing, clock, soon);
    }

    @Bean
    TelegramAlbumPlanner telegramAlbumPlanner(TelegramAlbums albums) {
        return new TelegramAlbumPlanner(albums);
    }

    @Bean
    TelegramSeenPlanner telegramSeenPlanner(
            TelegramSeenRepository seen, TransactionTemplate writing) {
        return new TelegramSeenPlanner(seen, writing);
    }

    @Bean
    TelegramGroups telegramGroups(
            TelegramBot bot,
            TelegramSeenRepository seen,
            Outbox outbox,
            Words words,
            OknoSettings okno,
            TransactionTemplate writing,
            InstantSource clock) {
        return new TelegramGroups(bot, seen, outbox, words, okno.languages(), writing, clock);
    }

    @Bean
    TelegramTurns telegramTurns(
            TelegramBot bot,
            Conversations conversations,
            TelegramAlbums albums,
            TelegramGroups groups,
            Permissions permissions,
            InstantSource clock) {
        return new TelegramTurns(
                new TelegramUpdates(bot, clock), conversations, albums, groups, permissions, clock);
    }

    @Bean
    TelegramPhotos telegramPhotos(
            TelegramClient client, OkHttpClient telegramHttp, TelegramSettings settings) {
        var files = settings.apiUrl().resolve("/file/bot" + settings.secret() + "/");
        return new TelegramPhotos(client, telegramHttp, files);
    }

    /// Health of what polls, or sets the webhook; three times its period without an answer is too
    /// long.
    @Bean
    PollingHealth telegramHealthIndicator(
            Polling telegramPolling, InstantSource clock, TelegramSettings settings) {
        var period =
                switch (settings.mode()) {
                    case POLLING -> settings.pollTimeout();
                    case WEBHOOK -> TelegramIntake.WEBHOOK_PERIOD;
                };
        return new PollingHealth(telegramPolling, clock, period.multipliedBy(3));
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
