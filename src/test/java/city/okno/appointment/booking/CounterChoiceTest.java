package city.okno.appointment.booking;

import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static city.okno.centre.Access.LIFT;
import static city.okno.centre.Access.LOW_COUNTER;
import static city.okno.centre.Access.SIGN_LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Reception;
import city.okno.appointment.need.Needs;
import city.okno.appointment.slot.Counter;
import city.okno.appointment.slot.Shop;
import city.okno.centre.Access;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Three counters; the first has a low desk, the second somebody who signs.
@DatabaseTest
class CounterChoiceTest {

    private final BookingWorld world;

    CounterChoiceTest(TestDatabase database) {
        this.world =
                new BookingWorld(
                        database,
                        Shop.of(
                                List.of(
                                        counter(1, LOW_COUNTER),
                                        counter(2, SIGN_LANGUAGE),
                                        counter(3))));
    }

    @Test
    void sendsWhoReliesOnSomethingWhereItIs() {
        assertThat(seat(booked(needing(SIGN_LANGUAGE)))).isEqualTo(2);
        assertThat(seat(booked(needing(LOW_COUNTER, LIFT)))).isEqualTo(1);
    }

    @Test
    void leavesThoseCountersToWhoNeedsThem() {
        assertThat(seat(booked(world.person()))).isEqualTo(3);
    }

    @Test
    void takesAnotherCounterWhereThatOneIsTakenAndTellsTheStaff() {
        var first = booked(needing(LOW_COUNTER));
        var second = booked(needing(LOW_COUNTER, LIFT));
        assertThat(seat(second)).isEqualTo(3);
        assertThat(world.get(Reception.class).unmet(List.of(first, second)))
                .isEqualTo(Map.of(second.id(), Set.of(LOW_COUNTER)));
        assertThat(world.free(visit(15))).contains(at(10, 0));
        booked(needing(LOW_COUNTER));
        assertThat(world.free(visit(15))).doesNotContain(at(10, 0));
        assertThat(world.findings()).isEmpty();
    }

    private static Counter counter(int number, Access... access) {
        return new Counter(number, Set.of("universal"), Set.of(access), 100, List.of());
    }

    private PartyId needing(Access... access) {
        var who = world.person();
        world.database.write(() -> world.get(Needs.class).keep(who, List.of(access)));
        return who;
    }

    private Appointment booked(PartyId who) {
        return world.booked(who, visit(15), at(10, 0));
    }

    private int seat(Appointment booked) {
        return world.get(Seating.class).counter(booked.id()).orElseThrow();
    }
}
