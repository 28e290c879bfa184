package city.okno.visit;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@DatabaseTest
class OwnTicketsTest {

    private static final Instant ARRIVAL = VisitWorld.NOW.minus(Duration.ofMinutes(30));

    private final TestDatabase database;
    private final VisitWorld world;

    OwnTicketsTest(TestDatabase database) {
        this.database = database;
        this.world = new VisitWorld(database);
    }

    @Test
    void makesAVisitOfAnArrivalAndEndsItWhenSomebodyWasServed() {
        changed(AppointmentState.BOOKED, ARRIVAL.minusSeconds(600));
        assertThat(known()).isEmpty();
        changed(AppointmentState.ARRIVED, ARRIVAL);
        changed(AppointmentState.ARRIVED, ARRIVAL.plusSeconds(60));
        changed(AppointmentState.SERVED, ARRIVAL.plusSeconds(900));
        assertThat(known())
                .contains(
                        new Visit(
                                "okno",
                                "7",
                                world.west.id(),
                                CounterGroup.SPECIAL,
                                ARRIVAL,
                                null,
                                ARRIVAL.plusSeconds(900)));
    }

    @Test
    void countsForTheLoadFromTheArrivalAndForTheWaitsFromTheCall() {
        changed(AppointmentState.ARRIVED, ARRIVAL);
        world.addUp();
        assertThat(world.sums()).containsExactly(sum(1, 0, 0, 0));
        changed(AppointmentState.CALLED, ARRIVAL.plusSeconds(960));
        changed(AppointmentState.SERVED, ARRIVAL.plusSeconds(1200));
        world.addUp();
        assertThat(world.sums()).containsExactly(sum(1, 1, 1, 960));
    }

    @Test
    void waitsUntilTheFirstCall() {
        changed(AppointmentState.ARRIVED, ARRIVAL);
        changed(AppointmentState.CALLED, ARRIVAL.plusSeconds(60));
        changed(AppointmentState.MISSED, ARRIVAL.plusSeconds(300));
        changed(AppointmentState.ARRIVED, ARRIVAL.plusSeconds(600));
        changed(AppointmentState.CALLED, ARRIVAL.plusSeconds(660));
        world.addUp();
        assertThat(world.sums()).containsExactly(sum(1, 1, 0, 60));
    }

    @Test
    void isNotCountedBesideAQueueSystemOfTheDayWhicheverCameFirst() {
        changed(AppointmentState.ARRIVED, ARRIVAL);
        world.addUp();
        assertThat(world.sums()).hasSize(1);
        world.note(world.visit("A1", ARRIVAL.minus(Duration.ofHours(2)), 5, 20));
        world.addUp();
        assertThat(world.sums())
                .extracting(HourSum::counters)
                .containsExactly(CounterGroup.UNIVERSAL);
        changed(AppointmentState.CALLED, ARRIVAL.plusSeconds(60));
        world.addUp();
        assertThat(world.sums())
                .extracting(HourSum::counters)
                .containsExactly(CounterGroup.UNIVERSAL);
        assertThat(world.door.hasQueueSystem(world.west.id(), VisitWorld.NOW)).isTrue();
        assertThat(world.door.hasQueueSystem(world.east.id(), VisitWorld.NOW)).isFalse();
    }

    @Test
    void isCountedBesideTheTicketsOfATestKey() {
        changed(AppointmentState.ARRIVED, ARRIVAL);
        database.write(
                () -> world.door.note(world.visit("A1", ARRIVAL, 5, 20), false, VisitWorld.NOW));
        world.addUp();
        assertThat(world.sums()).containsExactly(sum(1, 0, 0, 0));
    }

    private HourSum sum(int visits, int called, int late, int seconds) {
        return new HourSum(
                world.west.id().value(),
                VisitWorld.NOW.minus(Duration.ofHours(1)),
                CounterGroup.SPECIAL,
                visits,
                called,
                late,
                Duration.ofSeconds(seconds));
    }

    private Optional<Visit> known() {
        return database.write(() -> world.visits.lock("okno", "7"));
    }

    private void changed(AppointmentState state, Instant now) {
        var wish =
                new city.okno.appointment.Visit(
                        world.west.id().value(),
                        List.of(1L),
                        Duration.ofMinutes(15),
                        Set.of("property"));
        var appointment =
                new Appointment(
                        new AppointmentId(7),
                        new PartyId(1),
                        wish,
                        ARRIVAL,
                        state,
                        null,
                        null,
                        null,
                        0);
        database.write(() ->
                new OwnTickets(world.door, () -> now).on(new AppointmentChanged(appointment)));
    }
}
