package city.okno.storage;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StaleLeasesTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestDatabase database;
    private final LeaseRepository rows;
    private final Leases leases;

    StaleLeasesTest(TestDatabase database) {
        this.database = database;
        this.rows = new LeaseRepository(database.jdbc());
        this.leases = new Leases(rows, database.writing(), TestClock.standing());
    }

    @Test
    void freesLeasesOfDeadProcessWhereOnlyOneCanLive() {
        leases.tryAcquire("poll", new NodeId("killed"), MINUTE);
        new StaleLeases(database.database(), rows, database.writing())
                .afterSingletonsInstantiated();
        var taken = leases.tryAcquire("poll", new NodeId("back"), MINUTE);
        assertThat(taken).isEqualTo(database.database() == Database.H2);
    }
}
