package city.okno.planning;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.quartz.SchedulerConfigException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.SchedulerSignaler;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/// Quartz's tables in Okno's pool, but in transactions that Quartz opens and commits. Spring's own
/// store joins the transaction around it and wakes the scheduler before that commits: the scheduler
/// sees nothing and sleeps on for half a minute.
@SuppressWarnings("unchecked") // a method inside Quartz
public class ClusteredJobStore extends JobStoreTX {

    @Override
    public void initialize(ClassLoadHelper loader, SchedulerSignaler signaler)
            throws SchedulerConfigException {
        var dataSource = Objects.requireNonNull(SchedulerFactoryBean.getConfigTimeDataSource());
        var pool = "okno-" + getInstanceId();
        DBConnectionManager.getInstance().addConnectionProvider(pool, new Pool(dataSource));
        setDataSource(pool);
        super.initialize(loader, signaler);
    }

    /// The pool is opened and closed by Spring.
    private record Pool(DataSource dataSource) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public void initialize() {}

        @Override
        public void shutdown() {}
    }
}
