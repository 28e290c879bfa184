package city.okno.testing;

import city.okno.OknoApplication;
import city.okno.storage.Database;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// What a visitor of the demo finds: Okno on H2 with the demo city, the drawn phone instead of a
/// provider of SMS, planners at work, and no quiet hours, so that tests may run at night.
public final class DemoOkno implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /// @param more settings, such as `--okno.telegram.token=…`
    DemoOkno(String... more) {
        var empty = EmptyDatabase.on(Database.H2);
        var settings =
                List.of(
                        "--spring.config.location=classpath:/",
                        "--server.port=0",
                        "--spring.datasource.url=" + empty.url(),
                        "--okno.secret=0123456789abcdef0123456789abcdef",
                        "--okno.notices.quiet-from=00:00",
                        "--okno.notices.quiet-until=00:00",
                        "--okno.web-chat.per-session=1000",
                        "--okno.web-chat.per-address=10000",
                        "--okno.demo.enabled=true");
        context =
                new SpringApplicationBuilder(OknoApplication.class)
                        .registerShutdownHook(false)
                        .run(
                                Stream.concat(settings.stream(), Stream.of(more))
                                        .toArray(String[]::new));
    }

    /// One more demo, which talks to people in Telegram as fast as it can.
    public static DemoOkno inTelegram(URI api, String token) {
        return new DemoOkno(
                "--okno.telegram.token=" + token,
                "--okno.telegram.api-url=" + api,
                "--okno.telegram.poll-timeout=5s",
                "--okno.delivery.lanes.telegram.per-chat=0s");
    }

    /// One more demo, which Telegram calls.
    public static DemoOkno calledByTelegram(URI api, String token) {
        return new DemoOkno(
                "--okno.telegram.token=" + token,
                "--okno.telegram.api-url=" + api,
                "--okno.telegram.mode=webhook",
                "--okno.telegram.webhook-secret=aA1_bB2-cC3",
                "--okno.public-url=https://okno.example",
                "--okno.delivery.lanes.telegram.per-chat=0s");
    }

    /// One more demo, which talks to people in VK.
    public static DemoOkno inVk(URI api) {
        return new DemoOkno(
                "--okno.vk.token=" + VkStandIn.TOKEN,
                "--okno.vk.group-id=" + VkStandIn.GROUP,
                "--okno.vk.api-url=" + api,
                "--okno.vk.poll-timeout=5s");
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T get(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public URI address() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return URI.create("http://localhost:" + server.getPort());
    }

    @Override
    public void close() {
        context.close();
    }
}
