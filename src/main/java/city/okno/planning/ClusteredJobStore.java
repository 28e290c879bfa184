package city.okno.planning;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.quartz.JobPersistenceException;
import org.quartz.SchedulerConfigException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.spi.ClassLoadHelper;
import org.quartz.spi.OperableTrigger;
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

    /// Quartz lets a trigger wait again that lost the race for its job, even while the job runs on
    /// another node, and so runs the job twice at once (quartz issues 674 and 1287).
    @Override
    protected void releaseAcquiredTrigger(Connection connection, OperableTrigger trigger)
            throws JobPersistenceException {
        var state = checkBlockedState(connection, trigger.getJobKey(), STATE_WAITING);
        try {
            for (var left : List.of(STATE_ACQUIRED, STATE_BLOCKED)) {
                getDelegate()
                        .updateTriggerStateFromOtherState(
                                connection, trigger.getKey(), state, left);
            }
            getDelegate().deleteFiredTrigger(connection, trigger.getFireInstanceId());
        } catch (SQLException failure) {
            throw new JobPersistenceException("Couldn't release acquired trigger", failure);
        }
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
