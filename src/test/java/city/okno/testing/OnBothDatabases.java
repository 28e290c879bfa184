package city.okno.testing;

import city.okno.storage.Database;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.beans.factory.annotation.ParameterResolutionDelegate;

/// Repeats a test class for each database with what belongs to that database as its parameters.
abstract sealed class OnBothDatabases implements ClassTemplateInvocationContextProvider {

    abstract Extension given(Database database);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        return Stream.of(Database.values()).map(Repetition::new);
    }

    private final class Repetition implements ClassTemplateInvocationContext {

        private final Database database;

        Repetition(Database database) {
            this.database = database;
        }

        @Override
        public String getDisplayName(int index) {
            return database.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(given(database));
        }
    }

    /// For [DatabaseTest].
    static final class WithoutSpring extends OnBothDatabases {

        @Override
        Extension given(Database database) {
            return new BareDatabase(database);
        }
    }

    /// For [OknoTest].
    static final class WithSpring extends OnBothDatabases {

        @Override
        Extension given(Database database) {
            return new WholeApplication(database);
        }
    }

    private record BareDatabase(Database database)
            implements ParameterResolver, BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            TestDatabase.on(database).empty();
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return TestDatabase.on(database);
        }
    }

    private record WholeApplication(Database database) implements ParameterResolver {

        /// The root's store closes it after the last test, while its database still runs.
        private RunningOkno okno(ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(database, RunningOkno::new, RunningOkno.class);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == RunningOkno.class || okno(context).has(type);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var okno = okno(context);
            return parameter.getParameter().getType() == RunningOkno.class
                    ? okno
                    : ParameterResolutionDelegate.resolveDependency(
                            parameter.getParameter(),
                            parameter.getIndex(),
                            context.getRequiredTestClass(),
                            okno.context().getAutowireCapableBeanFactory());
        }
    }
}
