package city.okno.channel.telegram;

import city.okno.conversation.Conversations;
import city.okno.media.PictureId;
import city.okno.media.Pictures;
import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.generics.TelegramClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("okno.telegram.token")
class TelegramConfiguration {

    @Bean(destroyMethod = "")
    TelegramClient telegramClient(TelegramSettings settings) {
        var calls = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        calls.setMaxRequests(256);
        calls.setMaxRequestsPerHost(256);
        var http =
                new OkHttpClient.Builder()
                        .dispatcher(calls)
                        // a request that was written is never written again behind our back
                        .retryOnConnectionFailure(false)
                        .readTimeout(settings.pollTimeout().plusSeconds(10))
                        .build();
        return new OkHttpTelegramClient(http, settings.token(), url(settings));
    }

    @Bean
    TelegramPolling telegramPolling(
            TelegramClient client,
            Conversations conversations,
            Leases leases,
            NodeId node,
            InstantSource clock,
            TelegramSettings settings) {
        return new TelegramPolling(
                client,
                new TelegramUpdates(clock),
                conversations,
                leases,
                node,
                clock,
                settings.pollTimeout());
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
