package city.okno.stampede;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `./mvnw verify -Pstampede`: ten thousand residents at once for four hundred slots. Prints how
/// many requests were answered in a second, beside the bare statement on the same database.
@Tag("long")
@Tag("stampede")
@DatabaseTest
class StampedeTest {

    private static final int RESIDENTS = Integer.getInteger("stampede.residents", 10_000);
    private static final int AT_ONCE = 8;

    private final TestDatabase database;

    StampedeTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void booksNothingTwiceAndTellsNobodyWhatIsNotSo() throws Exception {
        var outcome = new Stampede(database, new Plan(RESIDENTS, 400, 10, AT_ONCE)).run();
        var bare = new BareStatement(database, AT_ONCE).perSecond(outcome.nanos().length);
        System.out.printf(
                Locale.ROOT,
                "%s: %d requests, %.0f/s, half within %.0f ms, 99 %% within %.0f ms, %s, %d"
                        + " offers of earlier times; bare"
                        + " statement %.0f/s%n",
                database.database(),
                outcome.nanos().length,
                outcome.perSecond(),
                outcome.millis(50),
                outcome.millis(99),
                outcome.states(),
                outcome.offers(),
                bare);
        assertThat(outcome.wrong()).isEmpty();
        assertThat(outcome.findings()).isEmpty();
    }
}
