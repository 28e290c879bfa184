package city.okno.appointment.booking;

import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.slot.Shop;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who books to sell, and what they have to sell.
@DatabaseTest
class ResellerTest {

    private final BookingWorld world;
    private PartyId reseller;
    private PartyId buyer;

    ResellerTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(1));
    }

    @BeforeEach
    void meet() {
        reseller = world.person();
        buyer = world.person();
    }

    @Test
    void cannotPutTheBuyersNameOnABooking() {
        var booked = world.booked(reseller, visit(15), at(10, 0));
        var renamed =
                world.database.write(
                        () -> world.door().confirm(booked.id(), reseller, "Buyer", NOW));
        assertThat(renamed).isEqualTo(new Confirming.Booked(booked));
        assertThat(world.door().find(booked.id(), reseller).map(Appointment::name))
                .contains("Дарья");
    }

    @Test
    void cannotHandAHoldOrABookingOver() {
        var held = world.held(reseller, visit(15), at(10, 0));
        assertThat(world.database.write(() -> world.door().confirm(held.id(), buyer, "Buyer", NOW)))
                .isEqualTo(new Confirming.Expired());
        world.confirm(held, NOW);
        assertThat(world.database.write(() -> world.door().move(held.id(), buyer, at(11, 0), NOW)))
                .isEqualTo(new Moving.Gone());
    }

    /// What they give back is anybody's, and first come are not always the ones who paid.
    @Test
    void givesBackToEverybodyAndNotToTheBuyer() {
        var booked = world.booked(reseller, visit(15), at(10, 0));
        world.cancel(booked, NOW);
        var somebody = world.person();
        assertThat(world.hold(somebody, visit(15), at(10, 0), NOW))
                .isInstanceOf(Holding.Held.class);
        assertThat(world.hold(buyer, visit(15), at(10, 0), NOW)).isEqualTo(new Holding.Taken());
    }

    @Test
    void keepsOneTimeAtATimeWhileLooking() {
        world.held(reseller, visit(15), at(10, 0));
        world.held(reseller, visit(15), at(11, 0));
        assertThat(world.hold(buyer, visit(15), at(10, 0), NOW)).isInstanceOf(Holding.Held.class);
    }

    @Test
    void booksNothingWithAccountsThatHaveNoPhone() {
        for (int i = 0; i < 5; i++) {
            assertThat(world.hold(world.residents.stranger(), visit(15), at(10, 0), NOW))
                    .isEqualTo(new Holding.PhoneNeeded());
        }
    }
}
