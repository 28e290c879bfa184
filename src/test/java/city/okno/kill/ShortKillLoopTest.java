package city.okno.kill;

import org.junit.jupiter.api.Test;

/// The short form of [KillLoopTest], for every build.
class ShortKillLoopTest {

    @Test
    void keepsItsPromisesThroughSomeKills() throws Exception {
        KillLoops.prove(
                false,
                (ground, program, seed) -> {
                    var plan = new KillLoop.Plan(ground, program, seed, 3, 3, 8);
                    try (var loop = new KillLoop(plan, LoopbackDoor::new)) {
                        return loop.run();
                    }
                });
    }
}
