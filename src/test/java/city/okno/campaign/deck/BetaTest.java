package city.okno.campaign.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "1, 8", "91, 11"})
    void hasTheMeanAndTheSpreadOfBeta(double alpha, double beta) {
        var random = new Random(42);
        var samples =
                DoubleStream.generate(() -> Beta.sample(random, alpha, beta))
                        .limit(50_000)
                        .toArray();

        double mean = DoubleStream.of(samples).average().orElseThrow();
        double variance =
                DoubleStream.of(samples).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        double all = alpha + beta;
        assertThat(mean).isCloseTo(alpha / all, within(0.005));
        assertThat(variance).isCloseTo(alpha * beta / (all * all * (all + 1)), within(0.002));
        assertThat(DoubleStream.of(samples)).allMatch(x -> x > 0 && x < 1);
    }
}
