package city.okno.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/// On H2 tables are made by connections that stay open as long as the program. H2 2.4 binds each
/// `check (… in (…))` to the connection that declared it and refuses every row of the table as soon
/// as that one is closed; a pool closes its connections after half an hour. What a later start
/// finds in the file is bound to nobody.
@Component
class DeclaringConnections implements FlywayConfigurationCustomizer, DisposableBean {

    private static final int MOST = 4;

    private @Nullable HikariDataSource kept;

    @Override
    public void customize(FluentConfiguration flyway) {
        var pool = flyway.getDataSource();
        if (Database.of(pool) == Database.H2) {
            kept = keptOpen(pool);
            flyway.dataSource(kept);
        }
    }

    private static HikariDataSource keptOpen(DataSource pool) {
        var config = new HikariConfig();
        try {
            pool.unwrap(HikariDataSource.class).copyStateTo(config);
        } catch (SQLException failure) {
            throw new CannotGetJdbcConnectionException("The pool is not Hikari's", failure);
        }
        config.setPoolName("declaring");
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(0);
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    @Override
    public void destroy() {
        if (kept != null) {
            kept.close();
        }
    }
}
