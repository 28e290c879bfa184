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
    void countsForTheLoadAndNotForTheWaits() {
        changed(AppointmentState.ARRIVED, ARRIVAL);
        world.addUp();
        assertThat(world.sums())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.visits()).isEqualTo(1);
                    assertThat(it.called()).isZero();
                });
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
