package city.okno.kill;

import city.okno.delivery.Channel;
import city.okno.script.ChannelKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
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

/// The program that is killed: Okno's conversation, delivery, planning and features as they are, on
/// the database that it is given, without the web and without providers. Its messengers and its
/// residents live in the process that started it. No stereotype stands here: the application of
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
                                        + "|(channel\\.(?!sms\\.PricedSms)[a-z]+|demo|rehearsal)\\..*)"))
@ConfigurationPropertiesScan("city.okno")
@Import(Errands.class)
class KilledOkno {

    private static final String PARENT = "${kill.parent}";

    public static void main(String[] args) throws IOException {
        var okno =
                new SpringApplicationBuilder(KilledOkno.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .run(args);
        var errands = Wire.open(okno.getBean(Errands.class));
        var parent = okno.getEnvironment().getRequiredProperty("kill.parent", Integer.class);
        Wire.ask(
                parent,
                new News.AtWork(ProcessHandle.current().pid(), errands.port()),
                String.class);
    }

    @Bean
    Channel telegram(@Value(PARENT) int parent) {
        return new LoopbackChannel(ChannelKind.TELEGRAM, parent);
    }

    @Bean
    Channel sms(@Value(PARENT) int parent) {
        return new LoopbackChannel(ChannelKind.SMS, parent);
    }

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }
}
