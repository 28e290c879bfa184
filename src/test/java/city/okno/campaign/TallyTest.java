package city.okno.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    /// Computed once more from the formula, outside of Java.
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 0, 0.206543",
        "0, 1, 0",
        "3, 0, 0.438494",
        "90, 10, 0.825633",
        "600, 400, 0.569309"
    })
    void ranksByTheLowerBound(int inFavour, int against, double bound) {
        assertThat(new Tally(inFavour, against, 7, 100).wilson()).isCloseTo(bound, within(1e-5));
    }
}
