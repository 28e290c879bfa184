package city.okno.bench;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives what all benches share; the root's store closes it after the last one, the report last.
final class BenchRun implements ParameterResolver {

    private static final Set<Class<?>> GIVEN = Set.of(Report.class, Cities.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(Namespace.GLOBAL);
        var report = store.computeIfAbsent(Report.class, _ -> new Report(), Report.class);
        return parameter.getParameter().getType() == Report.class
                ? report
                : store.computeIfAbsent(Cities.class, _ -> new Cities(), Cities.class);
    }
}
