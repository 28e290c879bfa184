package city.okno.broadcast;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `./mvnw verify -Pbroadcast`: everybody in a city is told something, at ten times the rates that
/// Telegram allows; and for ten minutes at its real ones. What is counted is counted where Telegram
/// would.
@Tag("long")
@Tag("broadcast")
class BroadcastTest {

    private static final int LIMIT = 30;
    private static final int CALLS = 32;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=4", "-Xmx1g");

    @Test
    void tellsEverybodyOnceAtTenTimesTheRate() throws Exception {
        var people = Integer.getInteger("broadcast.residents", 100_000);
        Sendings.prove(false, nodes -> plan(people, nodes, 10 * LIMIT, null));
    }

    @Test
    void staysWithinLimitForMinutesAtRealRate() throws Exception {
        var length = Duration.ofMinutes(Integer.getInteger("broadcast.minutes", 10));
        var people = (int) (LIMIT * length.toSeconds());
        Sendings.prove(true, nodes -> plan(people, nodes, LIMIT, length));
    }

    private static Plan plan(int people, int nodes, int limit, Duration length) {
        return new Plan(
                people,
                nodes,
                limit,
                CALLS,
                length,
                limit / 2,
                Duration.ofSeconds(15),
                SECOND,
                SECOND.multipliedBy(2),
                FLAGS,
                List.of());
    }
}
