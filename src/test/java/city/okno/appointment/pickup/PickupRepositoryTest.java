package city.okno.appointment.pickup;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.slot.Shop;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PickupRepositoryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 10);

    private final TestDatabase database;
    private final BookingWorld world;
    private final PickupRepository pickups;

    PickupRepositoryTest(TestDatabase database) {
        this.database = database;
        world = new BookingWorld(database, Shop.of(1));
        pickups = new PickupRepository(database.jdbc());
    }

    @Test
    void keepsTheFirstDayThatWasSaid() {
        var booked = world.booked(world.person(), BookingWorld.visit(15), BookingWorld.at(10, 0));
        database.write(() -> pickups.insert(booked.id(), DAY));
        database.write(() -> pickups.insert(booked.id(), DAY.plusDays(1)));
        assertThat(pickups.until(booked.id())).contains(DAY);
    }

    @Test
    void knowsNothingOfOtherAppointments() {
        assertThat(pickups.until(new AppointmentId(1))).isEmpty();
    }
}
