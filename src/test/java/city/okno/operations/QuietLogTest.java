package city.okno.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/// Whatever an operator turns on for everything, who writes down what residents say stays quiet.
class QuietLogTest {

    @Configuration(proxyBeanMethods = false)
    static class Nothing {}

    @ParameterizedTest
    @ValueSource(strings = {"--debug", "--logging.level.root=debug"})
    void keepsRequestsAndSqlOut(String argument) {
        var application = new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE);
        try (var _ = application.run("--spring.config.location=classpath:/", argument)) {
            assertThat(level("org.springframework.web")).isEqualTo(Level.WARN);
            assertThat(level("org.springframework.http")).isEqualTo(Level.INFO);
            assertThat(level("org.springframework.jdbc.core")).isEqualTo(Level.INFO);
            assertThat(level("org.springframework.boot.env")).isEqualTo(Level.INFO);
            assertThat(level("org.springframework.boot.actuate.endpoint.web"))
                    .isEqualTo(Level.WARN);
        }
    }

    private static Level level(String logger) {
        return ((Logger) LoggerFactory.getLogger(logger)).getEffectiveLevel();
    }
}
