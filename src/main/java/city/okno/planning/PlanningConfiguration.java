package city.okno.planning;

import city.okno.storage.Database;
import city.okno.storage.NodeId;
import java.util.Properties;
import javax.sql.DataSource;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.spi.JobFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

@Configuration(proxyBeanMethods = false)
class PlanningConfiguration {

    /// A planner works in short transactions one after another; more threads would only take the
    /// pool's connections from the turns.
    private static final String THREADS = "4";

    /// Later than this a planner has misfired, and runs once. Quartz looks as often for such; with
    /// its own minute a node that was asleep would stay so for another one.
    private static final String LATE_MILLIS = "5000";

    @Bean
    SpringBeanJobFactory jobFactory() {
        return new SpringBeanJobFactory();
    }

    /// Started by [PlannerSchedule].
    @Bean
    SchedulerFactoryBean scheduler(
            Database database, DataSource dataSource, NodeId node, JobFactory jobFactory) {
        var factory = new SchedulerFactoryBean();
        factory.setSchedulerName("okno");
        factory.setAutoStartup(false);
        factory.setWaitForJobsToCompleteOnShutdown(true);
        factory.setJobFactory(jobFactory);
        var properties = new Properties();
        properties.setProperty("org.quartz.threadPool.threadCount", THREADS);
        properties.setProperty("org.quartz.scheduler.instanceId", node.value());
        properties.setProperty("org.quartz.jobStore.misfireThreshold", LATE_MILLIS);
        switch (database) {
            case H2 -> {}
            case POSTGRESQL -> {
                factory.setDataSource(dataSource);
                properties.putAll(clustered());
            }
        }
        factory.setQuartzProperties(properties);
        return factory;
    }

    private static Properties clustered() {
        var properties = new Properties();
        properties.setProperty("org.quartz.jobStore.class", ClusteredJobStore.class.getName());
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", PostgreSQLDelegate.class.getName());
        return properties;
    }
}
