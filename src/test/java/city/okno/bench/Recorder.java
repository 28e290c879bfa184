package city.okno.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Writes down what one thread asks of the application's `DataSource`, statement by statement with
/// its values, so that it can be asked again without the application. Costs nothing while nobody
/// listens.
final class Recorder implements BeanPostProcessor {

    private final ThreadLocal<List<Asked.Unit>> listening = new ThreadLocal<>();

    /// What the work asked, in its order.
    List<Asked.Unit> record(Runnable work) {
        var units = new ArrayList<Asked.Unit>();
        listening.set(units);
        try {
            work.run();
        } finally {
            listening.remove();
        }
        units.removeIf(unit -> unit.statements().isEmpty());
        return units;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Heard(source) : bean;
    }

    private final class Heard extends DelegatingDataSource {

        Heard(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var units = listening.get();
            return units == null ? super.getConnection() : heard(super.getConnection(), units);
        }
    }

    private static Connection heard(Connection connection, List<Asked.Unit> units) {
        var unit = new Asked.Unit();
        units.add(unit);
        return proxy(
                Connection.class,
                (method, arguments) -> {
                    var result = call(connection, method, arguments);
                    return switch (method.getName()) {
                        case "setAutoCommit" -> {
                            unit.transaction |= Boolean.FALSE.equals(arguments[0]);
                            yield result;
                        }
                        case "rollback" -> throw new IllegalStateException("a turn rolled back");
                        case "prepareStatement" -> {
                            var statement = new Asked.Statement(method, arguments);
                            unit.statements().add(statement);
                            yield heard((PreparedStatement) result, statement);
                        }
                        default -> result;
                    };
                });
    }

    private static PreparedStatement heard(PreparedStatement target, Asked.Statement statement) {
        return proxy(
                PreparedStatement.class,
                (method, arguments) -> {
                    var result = call(target, method, arguments);
                    var name = method.getName();
                    if (name.startsWith("set") || name.startsWith("execute")) {
                        statement.calls().add(new Asked.Call(method, arguments));
                    }
                    if (result instanceof Integer count && name.equals("executeUpdate")) {
                        statement.updated = count;
                    }
                    return result instanceof ResultSet keys && name.equals("getGeneratedKeys")
                            ? heard(keys, statement)
                            : result;
                });
    }

    private static ResultSet heard(ResultSet keys, Asked.Statement statement) {
        return proxy(
                ResultSet.class,
                (method, arguments) -> {
                    var result = call(keys, method, arguments);
                    if (result instanceof Long key) {
                        statement.key = key;
                    }
                    return result;
                });
    }

    private interface Handler {
        @Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> handler.handle(method, arguments)));
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
