package city.okno.testing;

import city.okno.OknoApplication;
import city.okno.storage.Database;
import java.net.URI;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// What a visitor of the demo finds: Okno on H2 with the demo city, the drawn phone instead of a
/// provider of SMS, and planners at work.
public final class DemoOkno implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    DemoOkno() {
        var empty = EmptyDatabase.on(Database.H2);
        context =
                new SpringApplicationBuilder(OknoApplication.class)
                        .registerShutdownHook(false)
                        .run(
                                "--spring.config.location=classpath:/",
                                "--server.port=0",
                                "--spring.datasource.url=" + empty.url(),
                                "--okno.secret=0123456789abcdef0123456789abcdef",
                                "--okno.web-chat.per-session=1000",
                                "--okno.web-chat.per-address=10000",
                                "--okno.demo.enabled=true");
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
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
