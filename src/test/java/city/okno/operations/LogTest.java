package city.okno.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class LogTest {

    private final LoggerContext context = new LoggerContext();
    private final PatternLayout layout = new PatternLayout();

    LogTest() {
        layout.setContext(context);
        layout.getInstanceConverterMap().put("m", MaskedMessage::new);
        layout.getInstanceConverterMap().put("wEx", MaskedStackTrace::new);
        layout.setPattern("%m%n%wEx");
        layout.start();
    }

    @Test
    void hidesPhoneInMessage() {
        assertThat(logged("To {}", new IllegalStateException("for +79161234567"), "+79161234567"))
                .startsWith("To ***\n")
                .contains("IllegalStateException: for ***")
                .contains("at city.okno.operations.LogTest")
                .doesNotContain("7916");
    }

    @Test
    void hidesValuesThatTheDatabaseRepeats() {
        var root = new SQLException("Unique index violation: VALUES ( 'Ivan' )");
        assertThat(logged("Failed", new DuplicateKeyException("insert; VALUES ( 'Ivan' )", root)))
                .contains("DuplicateKeyException: insert; VALUES ( *** )")
                .contains(
                        "Caused by: java.sql.SQLException: Unique index violation: VALUES ( *** )")
                .doesNotContain("Ivan");
    }

    private String logged(String message, Throwable exception, Object... arguments) {
        Logger logger = context.getLogger("test");
        return layout.doLayout(
                new LoggingEvent("", logger, Level.ERROR, message, exception, arguments));
    }
}
