package city.okno.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/// What every connection to PostgreSQL is opened with. Left to itself the server waits for a locked
/// row for ever, even when its holder's machine is gone, and repeats the values of a failed row in
/// its message, which ends in the log. What stands in the address (`?options=…`) wins.
@Component
class PostgreSqlConnections implements BeanPostProcessor {

    /// Longer than any turn; then the turn is repeated ([DatabaseTrouble]).
    private static final String LOCK_TIMEOUT = "-c lock_timeout=30s";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            pool.addDataSourceProperty("options", LOCK_TIMEOUT);
            pool.addDataSourceProperty("logServerErrorDetail", "false");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
        }
        return bean;
    }
}
