package city.okno.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Refuses what would break the promise of one writer on H2: a row written without a transaction or
/// in one that is read-only. Changes of the schema pass.
final class NoWriteOutsideTransaction extends DelegatingDataSource {

    private static final Pattern WRITE =
            Pattern.compile(
                    "\\s*(insert|update|delete|merge|truncate)\\b.*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    NoWriteOutsideTransaction(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return watched(super.getConnection(user, password));
    }

    private static Connection watched(Connection connection) {
        return proxy(
                Connection.class,
                (_, method, arguments) -> {
                    if (method.getName().startsWith("prepare")) {
                        refuseWrite(connection, arguments);
                    }
                    var result = call(connection, method, arguments);
                    return method.getName().equals("createStatement")
                            ? watched(connection, (Statement) result)
                            : result;
                });
    }

    private static Statement watched(Connection connection, Statement statement) {
        return proxy(
                Statement.class,
                (_, method, arguments) -> {
                    if (method.getName().startsWith("execute")
                            || method.getName().equals("addBatch")) {
                        refuseWrite(connection, arguments);
                    }
                    return call(statement, method, arguments);
                });
    }

    private static void refuseWrite(Connection connection, Object[] arguments) throws SQLException {
        if (arguments == null
                || !(arguments[0] instanceof String sql)
                || !WRITE.matcher(sql).matches()) {
            return;
        }
        if (connection.getAutoCommit()) {
            throw new SQLException("A write outside a transaction: " + sql);
        }
        if (connection.isReadOnly()) {
            throw new SQLException("A write in a read-only transaction: " + sql);
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
