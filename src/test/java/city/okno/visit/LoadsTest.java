package city.okno.visit;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LoadsTest {

    private final VisitWorld world;

    LoadsTest(TestDatabase database) {
        this.world = new VisitWorld(database);
    }

    @Test
    void seesMondaysBeforeNoonFullInTheInventedWeeks() {
        world.fill(world.west);
        var load = world.loads.of(world.west, VisitWorld.NOW);
        assertThat(load.fullest(1).getFirst().day()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(load.fullest(1).getFirst().from()).isBetween(9, 11);
        assertThat(load.calmest(3)).hasSize(3).noneMatch(it -> it.day() == DayOfWeek.MONDAY);
        assertThat(load.load().isKnown(DayOfWeek.SUNDAY)).isFalse();
    }

    @Test
    void inventsTheSameForTheSameWeeks() {
        world.fill(world.west);
        var once = world.sums();
        world.fill(world.west);
        assertThat(world.sums()).isEqualTo(once);
        assertThat(once).hasSizeGreaterThan(1000);
    }

    @Test
    void knowsTheSharesOfTheInventedWeeks() {
        world.fill(world.west);
        var waits =
                world.loads.waits(
                        world.west, VisitWorld.NOW.minus(Duration.ofDays(28)), VisitWorld.NOW);
        assertThat(waits).containsOnlyKeys(CounterGroup.values());
        assertThat(waits.values())
                .allSatisfy(it -> {
                    assertThat(it.isKnown()).isTrue();
                    assertThat(it.latePercent()).isBetween(1, 15);
                    assertThat(it.minutes()).isBetween(3, 12);
                });
    }

    @Test
    void putsTheCentreFirstToWhichFewerPeopleComeForEachCounter() {
        world.fill(world.west, world.east);
        assertThat(world.loads.calmest(VisitWorld.NOW)).hasSize(2);
        assertThat(world.loads.calmest(VisitWorld.NOW.plus(Duration.ofHours(10)))).isEmpty();
    }
}
