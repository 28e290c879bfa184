package city.okno.kill;

import city.okno.OknoApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// As [KillLoopTest], with the whole application: web server, polling of Telegram, Twilio.
@Tag("long")
@Tag("kill-loop")
class WholeBotKillLoopTest {

    @Test
    void keepsItsPromisesWithAllItsDoors() throws Exception {
        KillLoops.prove(
                true,
                (ground, program, seed) -> {
                    found(ground, program, seed);
                    var whole = program.main(OknoApplication.class);
                    var plan = new KillLoop.Plan(ground, whole, seed, KillLoops.rounds(10), 10, 12);
                    try (var loop = new KillLoop(plan, WholeBotDoor::new)) {
                        return loop.run();
                    }
                });
    }

    private static void found(Ground ground, Program program, long seed)
            throws InterruptedException {
        var plan = new KillLoop.Plan(ground, program, seed, 0, 1, 0);
        try (var loop = new KillLoop(plan, LoopbackDoor::new)) {
            loop.found(List.of(), Duration.ZERO);
        }
    }
}
