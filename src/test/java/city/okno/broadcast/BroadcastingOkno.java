package city.okno.broadcast;

import city.okno.kill.Wire;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// A node: Okno's own modules with Telegram as their messenger, without the web. What calls itself
/// Telegram lives in the process that started it. No stereotype stands here: the application of
/// other tests, which looks for components everywhere, must not find this.
@EnableConfigurationProperties
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
@ComponentScan(
        basePackages = "city.okno",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "city\\.okno\\.(OknoApplication.*"
                                        + "|(channel\\.(chat|sms(?!\\.PricedSms)|vk|web)|demo|rehearsal)\\..*)"))
@ConfigurationPropertiesScan("city.okno")
@Import(Orders.class)
class BroadcastingOkno {

    public static void main(String[] args) throws IOException {
        var okno =
                new SpringApplicationBuilder(BroadcastingOkno.class)
                        .web(WebApplicationType.NONE)
                        .run(args);
        var orders = Wire.open(okno.getBean(Orders.class));
        var parent = okno.getEnvironment().getRequiredProperty("broadcast.parent", Integer.class);
        Wire.ask(
                parent,
                new Order.AtWork(ProcessHandle.current().pid(), orders.port()),
                String.class);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
