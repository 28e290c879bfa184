package city.okno.kill;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What a loop came to.
final class Report {

    private final KillLoop.Plan plan;
    private final List<Instant> kills = new CopyOnWriteArrayList<>();
    private final Wrongs wrongs;
    int round;
    int residents;
    int updates;
    int letters;
    int unknown;
    int repeated;
    Duration duration = Duration.ZERO;

    Report(KillLoop.Plan plan, Wrongs wrongs) {
        this.plan = plan;
        this.wrongs = wrongs;
    }

    void killed(Instant at) {
        kills.add(at);
    }

    boolean killedBetween(@Nullable Instant from, @Nullable Instant until) {
        return from != null
                && until != null
                && kills.stream().anyMatch(at -> !at.isBefore(from) && !at.isAfter(until));
    }

    Wrongs wrongs() {
        return wrongs;
    }

    /// With what is needed to do it again.
    @Override
    public String toString() {
        return "%s: seed %d, round %d of %d, %d kills, %d residents, %d updates acknowledged, %d repeated, %d letters arrived, %d unknown, %d s"
                .formatted(
                        plan.ground().kind(),
                        plan.seed(),
                        round,
                        plan.rounds(),
                        kills.size(),
                        residents,
                        updates,
                        repeated,
                        letters,
                        unknown,
                        duration.toSeconds());
    }
}
