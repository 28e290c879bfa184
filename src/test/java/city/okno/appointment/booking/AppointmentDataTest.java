package city.okno.appointment.booking;

import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.BookingWorld;
import city.okno.appointment.slot.Shop;
import city.okno.resident.HoldsPersonalData;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AppointmentDataTest {

    private final BookingWorld world;
    private final HoldsPersonalData data;

    AppointmentDataTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(2));
        this.data = world.get(AppointmentData.class);
    }

    @Test
    void showsWhatIsBookedAndNotWhatWasOnlyHeld() {
        var who = world.person();
        world.held(who, visit(15), at(9, 0));
        world.booked(who, visit(15), at(10, 0));
        assertThat(data.export(who).toString())
                .contains("BOOKED", at(10, 0).toString(), "Дарья")
                .doesNotContain("EXPIRED");
    }

    @Test
    void givesTheTimesToOthersAndForgetsWhoItWas() {
        var who = world.person();
        world.booked(who, visit(15), at(10, 0));
        world.held(who, visit(15), at(11, 0));
        world.database.write(() -> data.erase(who, NOW));
        assertThat(world.states()).containsOnlyKeys("CANCELLED", "EXPIRED");
        assertThat(data.export(who).toString()).doesNotContain("Дарья", "BOOKED");
        assertThat(names()).isZero();
        assertThat(world.findings()).isEmpty();
    }

    private int names() {
        return world.database
                .jdbc()
                .sql("select count(*) from appointment where name is not null")
                .query(Integer.class)
                .single();
    }
}
