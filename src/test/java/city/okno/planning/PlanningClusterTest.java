package city.okno.planning;

import static city.okno.storage.Database.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.impl.matchers.GroupMatcher;

/// Several nodes on one PostgreSQL.
class PlanningClusterTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final TestDatabase database = TestDatabase.on(POSTGRESQL);

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void neverRunsOnePlannerOnTwoNodesAtOnce() throws Exception {
        var planner = new SlowPlanner();
        try (var north = PlanningNode.started(database, "north", planner);
                var south = PlanningNode.started(database, "south", planner)) {
            for (var i = 0; i < 20; i++) {
                planner.ranWithin(LONG);
                north.planners().wake("slow");
                south.planners().wake("slow");
            }
            planner.ranWithin(LONG);
        }
        assertThat(planner.mostAtOnce).hasValue(1);
    }

    /// As after a `kill -9`, when the others wait for Quartz to notice.
    @Test
    void runsWokenPlannerThatMayOverlapWhileAnotherNodeIsStuckInIt() throws Exception {
        var planner = new StuckPlanner();
        try (var north = PlanningNode.started(database, "north", planner);
                var south = PlanningNode.started(database, "south", planner)) {
            assertThat(planner.ranWithin(LONG)).isTrue();
            south.planners().wake("stuck");
            assertThat(planner.ranWithin(LONG)).isTrue();
            north.planners().wake("stuck");
            assertThat(planner.ranWithin(LONG)).isTrue();
            planner.goOn.countDown();
        }
    }

    @Test
    void forgetsJobOfPlannerThatIsGone() throws Exception {
        try (var _ = PlanningNode.started(database, "old", new RecordingPlanner("letters"))) {
            // leaves its job behind
        }
        try (var node = PlanningNode.started(database, "new", new RecordingPlanner("ready"))) {
            assertThat(node.scheduler().getJobKeys(GroupMatcher.anyJobGroup()))
                    .extracting(key -> key.getName())
                    .containsExactly("ready");
        }
    }

    /// Its first run takes until it may go on.
    private static final class StuckPlanner extends RecordingPlanner {

        private final CountDownLatch goOn = new CountDownLatch(1);
        private final AtomicInteger begun = new AtomicInteger();

        StuckPlanner() {
            super("stuck");
        }

        @Override
        public boolean mayOverlap() {
            return true;
        }

        @Override
        public void runDue(Instant now) {
            super.runDue(now);
            if (begun.getAndIncrement() == 0) {
                awaitGoOn();
            }
        }

        private void awaitGoOn() {
            try {
                goOn.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    private static final class SlowPlanner extends RecordingPlanner {

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger mostAtOnce = new AtomicInteger();

        SlowPlanner() {
            super("slow");
        }

        @Override
        public void runDue(Instant due) {
            mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
            LockSupport.parkNanos(Duration.ofMillis(30).toNanos());
            now.decrementAndGet();
            super.runDue(due);
        }
    }
}
