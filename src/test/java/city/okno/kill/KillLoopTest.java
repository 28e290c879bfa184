package city.okno.kill;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// `./mvnw verify -Pkill-loop`: the program is killed hundreds of times while it works, and every
/// message has its effects once, every notice goes out once or is a stated unknown, nobody's
/// conversation is stuck.
@Tag("long")
@Tag("kill-loop")
class KillLoopTest {

    @Test
    void keepsItsPromisesThroughHundredsOfKills() throws Exception {
        KillLoops.prove(
                true,
                (ground, program, seed) -> {
                    var rounds = KillLoops.rounds(200);
                    var plan = new KillLoop.Plan(ground, program, seed, rounds, 20, 24);
                    try (var loop = new KillLoop(plan, LoopbackDoor::new)) {
                        return loop.run();
                    }
                });
    }
}
