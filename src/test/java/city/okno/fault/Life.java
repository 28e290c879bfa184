package city.okno.fault;

import city.okno.delivery.Channel;
import city.okno.delivery.SmsTariff;
import city.okno.delivery.dispatch.SeededCalls;
import city.okno.document.Wishes;
import city.okno.planning.Planner;
import city.okno.resident.Residents;
import city.okno.script.Words;
import city.okno.storage.Database;
import city.okno.storage.KeyedHash;
import city.okno.storage.NodeId;
import city.okno.storage.Transactions;
import city.okno.testing.KeyWords;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.quartz.Scheduler;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ConfigurationClassPostProcessor;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.event.DefaultEventListenerFactory;
import org.springframework.context.event.EventListenerMethodProcessor;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/// One life of the process: Okno's delivery, notices and documents, made anew, on what is stored.
final class Life {

    private static final String[] PACKAGES = {
        "city.okno.delivery", "city.okno.notice", "city.okno.document", "city.okno.planning"
    };

    /// What talks to residents and operators, broadcasts, lanes that run by themselves, and Quartz.
    private static final Pattern LEFT_OUT =
            Pattern.compile(
                    ".*\\.(\\w+Actions|Given\\w+|\\w+Health|PlanningConfiguration|Lanes|LaneFactory|AfterCommitSigns)"
                            + "|city\\.okno\\.notice\\.broadcast\\..*");

    private static final MeterRegistry METERS = new CompositeMeterRegistry();
    private static final Words WORDS = new KeyWords();
    private static final Scheduler NO_QUARTZ = noQuartz();
    private static final List<Found> FOUND = components();
    private static final List<Object> SETTINGS = settings();

    private final GenericApplicationContext context = new GenericApplicationContext();
    private final TransactionTemplate writing;
    private final List<Planner> planners;

    private record Found(String name, AbstractBeanDefinition definition) {}

    Life(
            Disk disk,
            Fate fate,
            InstantSource clock,
            RandomGenerator random,
            Residents residents,
            List<? extends Channel> channels) {
        var real = Transactions.manager(disk.pool(), disk.kind());
        var manager = new MortalTransactions(real, fate);
        writing = Transactions.writing(manager);
        context.getDefaultListableBeanFactory()
                .setAutowireCandidateResolver(new ContextAnnotationAutowireCandidateResolver());
        context.registerBean(AutowiredAnnotationBeanPostProcessor.class);
        context.registerBean(EventListenerMethodProcessor.class);
        context.registerBean(DefaultEventListenerFactory.class);
        FOUND.forEach(
                it -> context.registerBeanDefinition(it.name, it.definition.cloneBeanDefinition()));
        SETTINGS.forEach(this::give);
        give(Database.class, disk.kind());
        give(InstantSource.class, clock);
        give(Residents.class, residents);
        give(MeterRegistry.class, METERS);
        give(Words.class, WORDS);
        give(SmsTariff.class, new Tariff());
        give(Scheduler.class, NO_QUARTZ);
        give(NodeId.class, new NodeId("node"));
        give(KeyedHash.class, new KeyedHash("nobody's secret, always the same"));
        give(JdbcClient.class, JdbcClient.create(disk.pool()));
        give(JdbcTemplate.class, new JdbcTemplate(disk.pool()));
        give(PlatformTransactionManager.class, manager);
        give(TransactionTemplate.class, writing);
        channels.forEach(channel ->
                context.registerBean(channel.kind().code(), Channel.class, () -> channel));
        SeededCalls.into(context, random);
        context.refresh();
        planners = context.getBeanProvider(Planner.class).stream().toList();
    }

    /// Nobody asks it anything.
    private static Scheduler noQuartz() {
        return (Scheduler)
                Proxy.newProxyInstance(
                        Life.class.getClassLoader(),
                        new Class<?>[] {Scheduler.class},
                        (_, method, _) -> {
                            throw new UnsupportedOperationException(method.getName());
                        });
    }

    private void give(Object settings) {
        give(ClassUtils.getUserClass(settings), settings);
    }

    private <T> void give(Class<T> type, Object bean) {
        context.registerBean(type.getName(), type, () -> type.cast(bean));
    }

    private static List<Found> components() {
        var registry = new DefaultListableBeanFactory();
        var scanner = new ClassPathBeanDefinitionScanner(registry);
        scanner.addIncludeFilter(new AssignableTypeFilter(Wishes.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(LEFT_OUT));
        scanner.setIncludeAnnotationConfig(false);
        scanner.scan(PACKAGES);
        new ConfigurationClassPostProcessor().postProcessBeanDefinitionRegistry(registry);
        var found = new ArrayList<Found>();
        // made when they are needed: what nobody asks for may want what is not here
        for (var name : registry.getBeanDefinitionNames()) {
            var definition = (AbstractBeanDefinition) registry.getBeanDefinition(name);
            definition.setLazyInit(true);
            found.add(new Found(name, definition));
        }
        return found;
    }

    /// As they are where nobody set anything, with lanes and Quartz at rest.
    private static List<Object> settings() {
        var given = new MapConfigurationPropertySource();
        given.put("okno.delivery.enabled", "false");
        given.put("okno.planning.enabled", "false");
        var binder = new Binder(given);
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var settings = new ArrayList<Object>();
        for (var root :
                List.of("city.okno.settings", PACKAGES[0], PACKAGES[1], PACKAGES[2], PACKAGES[3])) {
            for (var found : scanner.findCandidateComponents(root)) {
                var type = ClassUtils.resolveClassName(found.getBeanClassName(), null);
                var prefix = type.getAnnotation(ConfigurationProperties.class).value();
                settings.add(binder.bindOrCreate(prefix, type));
            }
        }
        return settings;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    List<Planner> planners() {
        return planners;
    }

    <T> T write(Supplier<T> work) {
        return writing.execute(_ -> work.get());
    }
}
