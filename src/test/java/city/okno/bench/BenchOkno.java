package city.okno.bench;

import city.okno.OknoApplication;
import city.okno.planning.Planner;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole application in this JVM, with its planners and lanes at rest, so that nothing but what
/// is measured happens.
final class BenchOkno implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Recorder recorder = new Recorder();

    /// @param more settings
    BenchOkno(Databases.Place place, String... more) {
        context =
                new SpringApplicationBuilder(OknoApplication.class)
                        .registerShutdownHook(false)
                        .initializers(c ->
                                ((GenericApplicationContext) c)
                                        .registerBean("recorder", Recorder.class, () -> recorder))
                        .run(arguments(place, more));
    }

    private static String[] arguments(Databases.Place place, String... more) {
        var usual =
                Stream.of(
                        "--spring.config.location=classpath:/",
                        "--server.port=0",
                        "--logging.level.root=WARN",
                        "--spring.datasource.url=" + place.url(),
                        "--spring.datasource.username=" + place.user(),
                        "--spring.datasource.password=" + place.password(),
                        "--okno.secret=0123456789abcdef0123456789abcdef",
                        "--okno.planning.enabled=false",
                        "--okno.delivery.enabled=false");
        return Stream.concat(usual, Stream.of(more)).toArray(String[]::new);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> all(Class<T> type) {
        return List.copyOf(context.getBeansOfType(type).values());
    }

    Planner planner(String name) {
        return all(Planner.class).stream()
                .filter(planner -> planner.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Listens to what the application asks its database.
    Recorder recorder() {
        return recorder;
    }

    @Override
    public void close() {
        context.close();
    }
}
