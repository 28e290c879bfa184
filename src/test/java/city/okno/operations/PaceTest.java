package city.okno.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void letsNoMinutePassMoreThanItsLimit() {
        var random = new Random(7);
        var pace = new Pace<String>(30);
        var passed = new ArrayDeque<Instant>();
        var now = NOON;
        for (var i = 0; i < 5_000; i++) {
            now = now.plusMillis(random.nextInt(2_000));
            if (pace.ask("a", now).isZero()) {
                passed.add(now);
            }
            while (passed.getFirst().plus(Duration.ofMinutes(1)).compareTo(now) <= 0) {
                passed.removeFirst();
            }
            assertThat(passed).hasSizeLessThanOrEqualTo(30);
        }
    }

    @Test
    void tellsWaitAfterWhichItLetsPass() {
        var pace = new Pace<String>(1);
        assertThat(pace.ask("a", NOON)).isZero();
        var wait = pace.ask("a", NOON.plusSeconds(20));
        assertThat(wait).isEqualTo(Duration.ofSeconds(40));
        assertThat(pace.ask("a", NOON.plusSeconds(20).plus(wait))).isZero();
    }

    @Test
    void countsEachKeyByItself() {
        var pace = new Pace<String>(1);
        assertThat(pace.ask("a", NOON)).isZero();
        assertThat(pace.ask("b", NOON)).isZero();
        assertThat(pace.ask("a", NOON)).isPositive();
    }
}
