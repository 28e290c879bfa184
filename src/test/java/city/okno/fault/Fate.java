package city.okno.fault;

import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// Decides where the process dies.
final class Fate {

    private final RandomGenerator random;
    private final Map<Step, Integer> crashes = new EnumMap<>(Step.class);
    private Step deadly = Step.BEFORE_COMMIT;
    private int left;
    private int mostCrashes;

    /// A moment at which the process can die.
    enum Step {
        BEFORE_COMMIT(60),
        AFTER_COMMIT(60),
        BEFORE_CALL(4),
        AFTER_ACCEPTANCE(4),
        BEFORE_LOOK_UP(2);

        /// About as many are taken in a life.
        private final int often;

        Step(int often) {
            this.often = often;
        }
    }

    Fate(RandomGenerator random) {
        this.random = random;
    }

    /// From now on the process may die so often.
    void begin(int most) {
        mostCrashes = most;
        draw();
    }

    /// From now on it lives.
    void rest() {
        mostCrashes = 0;
    }

    private void draw() {
        deadly = Step.values()[random.nextInt(Step.values().length)];
        left = random.nextInt(deadly.often);
    }

    /// Nothing dies in it.
    void spare(Runnable work) {
        var most = mostCrashes;
        mostCrashes = 0;
        work.run();
        mostCrashes = most;
    }

    void step(Step taken) {
        if (mostCrashes > 0 && taken == deadly && left-- == 0) {
            mostCrashes--;
            crashes.merge(taken, 1, Integer::sum);
            draw();
            throw new Crash(taken);
        }
    }

    /// How often the process died, by step.
    Map<Step, Integer> crashes() {
        return crashes;
    }
}
