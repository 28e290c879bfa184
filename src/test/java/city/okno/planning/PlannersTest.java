package city.okno.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PlannersTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration A_WHILE = Duration.ofMillis(400);

    private final TestDatabase database;
    private final RecordingPlanner ready = new RecordingPlanner("ready");

    PlannersTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void runsPlannerWhenNodeStarts() throws Exception {
        try (var _ = PlanningNode.started(database, "north", ready)) {
            assertThat(ready.ranWithin(LONG)).isTrue();
        }
    }

    @Test
    void runsWokenPlannerAfterCommit() throws Exception {
        try (var node = PlanningNode.started(database, "north", ready)) {
            ready.ranWithin(LONG);
            database.write(() -> {
                node.planners().wake("ready");
                assertThat(ready.runs).isEmpty();
            });
            assertThat(ready.ranWithin(LONG)).isTrue();
        }
    }

    @Test
    void letsPlannerSleepAfterRollback() throws Exception {
        try (var node = PlanningNode.started(database, "north", ready)) {
            ready.ranWithin(LONG);
            database.writing()
                    .executeWithoutResult(transaction -> {
                        node.planners().wake("ready");
                        transaction.setRollbackOnly();
                    });
            assertThat(ready.ranWithin(A_WHILE)).isFalse();
        }
    }

    @Test
    void gathersCallsThatComeTogether() throws Exception {
        try (var node = PlanningNode.started(database, "north", ready)) {
            ready.ranWithin(LONG);
            for (var i = 0; i < 1000; i++) {
                node.planners().wake("ready");
            }
            assertThat(ready.ranWithin(LONG)).isTrue();
            ready.ranWithin(A_WHILE);
            assertThat(ready.runs).hasSizeLessThan(20);
        }
    }

    @Test
    void runsAgainAfterException() throws Exception {
        ready.failures.set(1);
        try (var node = PlanningNode.started(database, "north", ready)) {
            ready.ranWithin(LONG);
            node.planners().wake("ready");
            assertThat(ready.ranWithin(LONG)).isTrue();
        }
    }

    @Test
    void runsWhatWouldHaveRunInTimeThatPassed() throws Exception {
        try (var node = PlanningNode.byHand(database, ready)) {
            var noon = TestClock.MONDAY_NOON;
            node.planners().runPassed(noon.minusSeconds(600), noon.minusSeconds(1));
            assertThat(ready.runs).isEmpty();
            node.planners().runPassed(noon.minusSeconds(1), noon);
            assertThat(ready.runs).containsExactly(noon);
        }
    }

    @Test
    void refusesToWakeWhatDoesNotExist() throws Exception {
        try (var node = PlanningNode.byHand(database, ready)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> node.planners().wake("redy"))
                    .withMessageContaining("redy");
        }
    }

    @Test
    void runsOnlyByHandWhenItIsOff() throws Exception {
        try (var node = PlanningNode.byHand(database, ready)) {
            node.planners().wake("ready");
            assertThat(ready.ranWithin(A_WHILE)).isFalse();
            node.planners().runAllDue(TestClock.MONDAY_NOON);
            assertThat(ready.runs).containsExactly(TestClock.MONDAY_NOON);
        }
    }
}
