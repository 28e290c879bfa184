package city.okno.broadcast;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The short form of [BroadcastTest], for every build: the same way with few residents, on a
/// machine that does other things besides.
class ShortBroadcastTest {

    @Test
    void tellsEverybodyOnce() throws Exception {
        Sendings.prove(
                true,
                nodes ->
                        new Plan(
                                300,
                                nodes,
                                60,
                                8,
                                null,
                                6,
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(10),
                                List.of(),
                                List.of(
                                        "--okno.broadcasts.first-few=1",
                                        "--okno.delivery.look=200ms",
                                        "--okno.delivery.answer=3s")));
    }
}
