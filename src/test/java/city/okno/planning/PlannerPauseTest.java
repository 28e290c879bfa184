package city.okno.planning;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.quartz.Trigger;
import org.quartz.TriggerKey;

/// What planners do after a time in which none could run. The time is not waited for: the trigger
/// is put as if it had been due six hours ago and since.
@DatabaseTest
class PlannerPauseTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(400);
    private static final Duration PAUSE = Duration.ofHours(6);

    private final TestDatabase database;
    private final RecordingPlanner hourly = new RecordingPlanner("hourly");

    PlannerPauseTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void runsOnceAfterSixHoursAndThenByItsPeriod() throws Exception {
        try (var node = PlanningNode.started(database, "north", hourly)) {
            hourly.ranWithin(LONG);
            node.scheduler().standby();
            put(node, Instant.now().minus(PAUSE));
            node.scheduler().start();
            assertThat(hourly.ranWithin(LONG)).isTrue();
            assertThat(hourly.ranWithin(A_WHILE)).isFalse();
            assertThat(trigger(node).getNextFireTime().toInstant())
                    .isBetween(
                            Instant.now().plus(Duration.ofMinutes(59)),
                            Instant.now().plus(Duration.ofMinutes(61)));
        }
    }

    @Test
    void runsAtOnceWhenNodesStartAfterPause() throws Exception {
        try (var node = PlanningNode.started(database, "north", hourly)) {
            hourly.ranWithin(LONG);
            node.scheduler().standby();
            put(node, Instant.now().minus(PAUSE));
        }
        try (var _ = PlanningNode.started(database, "south", hourly)) {
            assertThat(hourly.ranWithin(LONG)).isTrue();
            assertThat(hourly.ranWithin(A_WHILE)).isFalse();
        }
    }

    private static void put(PlanningNode node, Instant due) throws Exception {
        var moved = trigger(node).getTriggerBuilder().startAt(Date.from(due)).build();
        node.scheduler().rescheduleJob(moved.getKey(), moved);
    }

    private static Trigger trigger(PlanningNode node) throws Exception {
        return node.scheduler().getTrigger(new TriggerKey("hourly", "planner"));
    }
}
