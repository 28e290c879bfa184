package city.okno.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/// Three hundred residents for forty slots, in each build.
@DatabaseTest
class ShortStampedeTest {

    private final TestDatabase database;

    ShortStampedeTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void booksNothingTwiceAndTellsNobodyWhatIsNotSo() throws Exception {
        var outcome = new Stampede(database, new Plan(300, 40, 2, 8)).run();
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.offers()).isPositive();
        assertThat(outcome.states()).containsKeys("BOOKED", "CANCELLED", "EXPIRED");
    }
}
