package city.okno.visit;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VisitsTest {

    private static final Instant NINE = VisitWorld.NOW.minus(Duration.ofHours(3));

    private final TestDatabase database;
    private final VisitWorld world;

    VisitsTest(TestDatabase database) {
        this.database = database;
        this.world = new VisitWorld(database);
    }

    @Test
    void makesAVisitAndFollowsItToItsEnd() {
        assertThat(world.note(world.visit("A1", NINE, null, null))).isEqualTo(new Noting.Made());
        assertThat(world.note(world.visit("A1", NINE, 5, null))).isEqualTo(new Noting.Changed());
        assertThat(world.note(world.visit("A1", NINE, 5, 20))).isEqualTo(new Noting.Changed());
        assertThat(world.note(world.visit("A1", NINE, 5, 20))).isEqualTo(new Noting.Unchanged());
    }

    @Test
    void changesNothingByWhatIsOlder() {
        world.note(world.visit("A1", NINE, 5, 20));
        assertThat(world.note(world.visit("A1", NINE, 5, null))).isEqualTo(new Noting.Outdated());
        assertThat(world.note(world.visit("A1", NINE, null, null)))
                .isEqualTo(new Noting.Outdated());
        assertThat(world.visits.lock("queue", "A1")).hasValue(world.visit("A1", NINE, 5, 20));
    }

    @Test
    void refusesWhatCannotBeTrueOfOneVisit() {
        world.note(world.visit("A1", NINE, 5, null));
        assertThat(world.note(world.visit("A1", NINE.plusSeconds(60), 5, 20)))
                .isEqualTo(new Noting.Contradicted());
        assertThat(world.note(world.visit("A1", NINE, 6, 20))).isEqualTo(new Noting.Contradicted());
        assertThat(world.note(world.visit("A1", NINE, null, 4)))
                .isEqualTo(new Noting.Contradicted());
    }

    @Test
    void keepsTheCallThatWasToldBeforeTheEnd() {
        world.note(world.visit("A1", NINE, 5, null));
        assertThat(world.note(world.visit("A1", NINE, null, 20))).isEqualTo(new Noting.Changed());
        assertThat(world.visits.lock("queue", "A1")).hasValue(world.visit("A1", NINE, 5, 20));
    }

    @Test
    void ignoresWhatIsLongerAgoThanVisitsAreKept() {
        var old = VisitWorld.NOW.minus(Duration.ofDays(91));
        assertThat(world.note(world.visit("A1", old, 5, 20))).isEqualTo(new Noting.Outdated());
        world.addUp();
        assertThat(world.sums()).isEmpty();
    }

    @Test
    void addsUpHoursOfTheCentresClock() {
        world.note(world.visit("A1", NINE, 5, 20));
        world.note(world.visit("A2", NINE.plusSeconds(3599), 16, 20));
        world.note(world.visit("A3", NINE.plusSeconds(30), null, null));
        world.note(world.visit("A4", NINE.plusSeconds(3600), 15, null));
        world.addUp();
        assertThat(world.sums())
                .containsExactly(sum(NINE, 3, 2, 1, 21), sum(NINE.plusSeconds(3600), 1, 1, 0, 15));
    }

    @Test
    void comesToTheSameSumsInWhateverOrderAndHoweverOften() {
        var told = new ArrayList<Visit>();
        for (var number = 0; number < 30; number++) {
            var at = NINE.plusSeconds(number * 200L);
            told.add(world.visit("A" + number, at, null, null));
            told.add(world.visit("A" + number, at, number, null));
            told.add(world.visit("A" + number, at, number, number + 10));
        }
        told.forEach(world::note);
        world.addUp();
        var expected = world.sums();
        var random = new Random(200);
        for (var round = 0; round < 5; round++) {
            database.empty();
            var shuffled = new ArrayList<>(told);
            shuffled.addAll(told.subList(0, random.nextInt(told.size())));
            Collections.shuffle(shuffled, random);
            shuffled.forEach(visit -> {
                world.note(visit);
                if (random.nextInt(20) == 0) {
                    world.addUp();
                }
            });
            world.addUp();
            assertThat(world.sums()).isEqualTo(expected);
        }
    }

    @Test
    void countsNothingOfATestKey() {
        database.write(
                () -> world.door.note(world.visit("A1", NINE, 5, 20), false, VisitWorld.NOW));
        world.addUp();
        assertThat(world.sums()).isEmpty();
    }

    @Test
    void keepsSumsWhenSingleVisitsAreForgotten() {
        world.note(world.visit("A1", NINE, 5, 20));
        world.addUp();
        retention(VisitWorld.NOW.plus(Duration.ofDays(92)));
        assertThat(count("visit")).isZero();
        assertThat(world.sums()).hasSize(1);
        retention(VisitWorld.NOW.plus(Duration.ofDays(801)));
        assertThat(count("visit_hour")).isZero();
    }

    private void retention(Instant now) {
        new VisitRetentionPlanner(
                        world.visits,
                        world.hours,
                        world.queueDays,
                        VisitWorld.SETTINGS,
                        database.writing())
                .runDue(now);
    }

    private long count(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    private HourSum sum(Instant hour, int visits, int called, int late, int minutes) {
        return new HourSum(
                world.west.id().value(),
                hour,
                CounterGroup.UNIVERSAL,
                visits,
                called,
                late,
                Duration.ofMinutes(minutes));
    }
}
