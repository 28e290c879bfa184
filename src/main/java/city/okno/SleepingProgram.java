package city.okno;

import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.core.ResolvableType;

/// The program's parts without its life: no web, no threads, no events, no runners, and by itself a
/// database in memory that holds nothing. A part is made when it is asked for.
final class SleepingProgram implements AutoCloseable {

    private static final String DATABASE =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final ConfigurableApplicationContext context;

    private SleepingProgram(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static SleepingProgram start() {
        return asleep(
                "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + DATABASE,
                // else a fresh one would be written to a file
                "--okno.secret=" + UUID.randomUUID());
    }

    /// On the database of the settings, whose tables are brought up to date when it is first asked.
    static SleepingProgram startOnDatabase() {
        return asleep();
    }

    private static SleepingProgram asleep(String... settings) {
        var application =
                new SpringApplication(OknoApplication.class) {
                    @Override
                    protected void afterRefresh(
                            ConfigurableApplicationContext context, ApplicationArguments args) {
                        throw new AbandonedRunException(context);
                    }
                };
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.addBeanFactoryPostProcessor(SleepingProgram::makeLazy);
            var beans = context.getBeanFactory();
            beans.registerSingleton("lifecycleProcessor", new NothingStarts());
            beans.registerSingleton("applicationEventMulticaster", new NobodyHears());
        });
        try {
            application.run(quiet(settings));
            throw new IllegalStateException("woke up");
        } catch (SpringApplication.AbandonedRunException asleep) {
            return new SleepingProgram(Objects.requireNonNull(asleep.getApplicationContext()));
        }
    }

    /// Every part, also those that Spring Boot's own laziness leaves out: what wants to act as soon
    /// as all parts are there, for example to make the scripts active.
    private static void makeLazy(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
    }

    private static String[] quiet(String... settings) {
        return Stream.concat(Stream.of("--logging.level.root=error"), Stream.of(settings))
                .toArray(String[]::new);
    }

    <T> Collection<T> all(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    <T> T one(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class NothingStarts implements LifecycleProcessor {
        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return false;
        }
    }

    private static final class NobodyHears implements ApplicationEventMulticaster {
        @Override
        public void addApplicationListener(ApplicationListener<?> listener) {}

        @Override
        public void addApplicationListenerBean(String name) {}

        @Override
        public void removeApplicationListener(ApplicationListener<?> listener) {}

        @Override
        public void removeApplicationListenerBean(String name) {}

        @Override
        public void removeApplicationListeners(Predicate<ApplicationListener<?>> which) {}

        @Override
        public void removeApplicationListenerBeans(Predicate<String> which) {}

        @Override
        public void removeAllListeners() {}

        @Override
        public void multicastEvent(ApplicationEvent event) {}

        @Override
        public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {}
    }
}
