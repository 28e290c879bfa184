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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Somebody who books to sell, and what they have to sell.
@DatabaseTest
class ResellerTest {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final BookingWorld world;
    private PartyId reseller;
    private PartyId buyer;

    ResellerTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(1), KEPT);
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

    @Test
    void cannotCancelForTheBuyer() {
        var booked = world.booked(reseller, visit(30), at(10, 0));
        world.cancel(booked, NOW);
        assertBuyerFindsNothing(at(10, 0));
    }

    @Test
    void cannotMoveAwayForTheBuyer() {
        var booked = world.booked(reseller, visit(30), at(10, 0));
        world.move(booked, at(15, 0));
        assertBuyerFindsNothing(at(10, 0));
    }

    @Test
    void cannotLetAHoldGoForTheBuyer() {
        world.held(reseller, visit(15), at(10, 0));
        world.held(reseller, visit(15), at(11, 0));
        assertBuyerFindsNothing(at(10, 0));
    }

    @Test
    void cannotLetAHoldRunOutForTheBuyer() {
        var held = world.held(reseller, visit(15), at(10, 0));
        assertThat(taken(at(10, 0), held.expiresAt())).isTrue();
        assertThat(taken(at(10, 0), held.expiresAt().plus(KEPT))).isTrue();
    }

    /// Who wants to be there first would have to ask all the time, as everybody else does.
    @Test
    void cannotForeseeWhenOthersFindIt() {
        var moments = new HashSet<Instant>();
        for (int minute = 0; minute < 60; minute += 15) {
            var start = at(10, minute);
            var booked = world.booked(world.person(), visit(15), start);
            world.cancel(booked, NOW);
            moments.add(
                    Stream.iterate(NOW, it -> it.plusSeconds(1))
                            .dropWhile(it -> !free(start, it))
                            .findFirst()
                            .orElseThrow());
        }
        assertThat(moments)
                .hasSizeGreaterThan(1)
                .allMatch(it ->
                        !it.isBefore(NOW.plus(KEPT))
                                && it.isBefore(NOW.plus(KEPT.multipliedBy(2))));
    }

    /// Not before what was kept is free, and then as anybody else.
    private void assertBuyerFindsNothing(Instant start) {
        assertThat(world.free(visit(15))).doesNotContain(start);
        assertThat(taken(start, NOW)).isTrue();
        assertThat(taken(start, NOW.plus(KEPT))).isTrue();
        assertThat(taken(start, NOW.plus(KEPT.multipliedBy(2)).plusSeconds(1))).isFalse();
        assertThat(world.findings()).isEmpty();
    }

    private boolean taken(Instant start, Instant now) {
        return world.hold(buyer, visit(15), start, now) instanceof Holding.Taken;
    }

    private boolean free(Instant start, Instant now) {
        var day = LocalDate.ofInstant(start, Shop.MOSCOW);
        return world.door().free(visit(15), day, Optional.empty(), now).contains(start);
    }

    /// Each account needs a number, and no number can hold more than one time.
    @Test
    void keepsOneTimeAtATimeWhileLooking() {
        world.held(reseller, visit(15), at(10, 0));
        var other = world.held(reseller, visit(15), at(11, 0));
        assertThat(world.door().held(reseller, NOW)).contains(other);
    }

    @Test
    void keepsNoTimeByHoldingItAgainAndAgain() {
        var now = NOW;
        int held = 0;
        for (int minute = 0; minute < 60; minute++) {
            now = now.plus(Duration.ofMinutes(1));
            if (world.hold(reseller, visit(15), at(10, 0), now) instanceof Holding.Held) {
                held++;
            }
        }
        // five minutes held, then at least five for those who wait, then everybody's chance
        assertThat(held).isLessThanOrEqualTo(6);
    }

    /// Whoever moves gives up one time for each they get.
    @Test
    void keepsNoSecondTimeByMoving() {
        var booked = world.booked(reseller, visit(15), at(10, 0));
        world.move(booked, at(11, 0));
        world.move(booked, at(12, 0));
        assertThat(world.door().open(reseller, NOW)).hasSize(1);
        assertThat(taken(at(12, 0), NOW)).isTrue();
        var later = NOW.plus(KEPT.multipliedBy(2)).plusSeconds(1);
        assertThat(free(at(10, 0), later)).isTrue();
        assertThat(free(at(11, 0), later)).isTrue();
    }

    @Test
    void booksNothingWithAccountsThatHaveNoPhone() {
        for (int i = 0; i < 5; i++) {
            assertThat(world.hold(world.residents.stranger(), visit(15), at(10, 0), NOW))
                    .isEqualTo(new Holding.PhoneNeeded());
        }
    }
}
