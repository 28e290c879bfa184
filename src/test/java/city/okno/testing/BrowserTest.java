package city.okno.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Runs the test class in the system's Chromium against the demo; skipped with a message where
/// there is no Chromium. Parameters of the constructor are [DemoOkno] and [Chromium], one each for
/// the suite.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserTest.Visit.class)
public @interface BrowserTest {

    /// Gives both; the root's store closes them after the last test.
    final class Visit implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == DemoOkno.class || type == Chromium.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(Namespace.GLOBAL);
            var chromium =
                    store.computeIfAbsent(Chromium.class, _ -> Chromium.open(), Chromium.class);
            return parameter.getParameter().getType() == Chromium.class
                    ? chromium
                    : store.computeIfAbsent(DemoOkno.class, _ -> new DemoOkno(), DemoOkno.class);
        }
    }
}
