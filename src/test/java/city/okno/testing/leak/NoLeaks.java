package city.okno.testing.leak;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.slf4j.LoggerFactory;

/// Stands over every test class (`META-INF/services`), and once more at the end of the run, when
/// the shared applications have been closed.
public final class NoLeaks implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final int MOST = 20;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(NoLeaks.class, _ -> (AutoCloseable) NoLeaks::end);
        listen();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        listen();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        check();
    }

    private static void end() {
        check();
        System.out.printf("%,d lines of the log hold no personal data%n", SearchedLog.lines());
    }

    /// A program that was started in between may have lowered the level for itself.
    private static void listen() {
        log().setLevel(Level.DEBUG);
    }

    static void check() {
        if (log().getAppender("SEARCHED") == null) {
            throw new AssertionError("The log is not searched for personal data");
        }
        var leaks = SearchedLog.takeLeaks();
        if (!leaks.isEmpty()) {
            throw new AssertionError(
                    leaks.stream()
                            .distinct()
                            .limit(MOST)
                            .collect(Collectors.joining("\n", "Personal data in the log:\n", "")));
        }
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
