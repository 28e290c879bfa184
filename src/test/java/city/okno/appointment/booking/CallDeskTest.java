package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.ARRIVED;
import static city.okno.appointment.AppointmentState.MISSED;
import static city.okno.appointment.AppointmentState.SERVED;
import static city.okno.appointment.BookingWorld.CENTRE;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Calling;
import city.okno.appointment.Calls;
import city.okno.appointment.Reception;
import city.okno.appointment.slot.Shop;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CallDeskTest {

    private static final PartyId OPERATOR = new PartyId(900);
    private static final String RIGHTS = "property";

    private final BookingWorld world;
    private final Calls calls;

    CallDeskTest(TestDatabase database) {
        this.world =
                new BookingWorld(
                        database,
                        Shop.of(
                                List.of(
                                        Shop.counter(1, "universal"),
                                        Shop.counter(2, "universal"),
                                        Shop.counter(3, RIGHTS))));
        this.calls = world.get(Calls.class);
    }

    @Test
    void callsFirstWhoseTimeItIsAndThenWhoCameLate() {
        var late = arrived(visit(15), at(10, 0), at(10, 20));
        var early = arrived(visit(15), at(10, 30), at(9, 40));
        var first = arrived(visit(15), at(10, 0), at(9, 55));
        assertThat(next(1)).isEqualTo(called(first, 1));
        assertThat(next(2)).isEqualTo(called(late, 2));
        assertThat(next(1)).isEqualTo(called(early, 1));
        assertThat(next(1)).isEqualTo(new Calling.NobodyWaits());
        assertThat(calls.counters(List.of(first.id(), late.id())))
                .isEqualTo(Map.of(first.id(), 1, late.id(), 2));
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void callsOnlyWhomTheCounterCanServe() {
        var rights = arrived(visit(15, RIGHTS), at(10, 0), at(9, 50));
        var usual = arrived(visit(15, "universal"), at(10, 15), at(9, 55));
        assertThat(calls.counters(CENTRE, Optional.of(rights.id()))).containsExactly(3);
        assertThat(call(rights, 1)).isEqualTo(new Calling.WrongCounter());
        assertThat(call(usual, 9)).isEqualTo(new Calling.WrongCounter());
        assertThat(next(9)).isEqualTo(new Calling.WrongCounter());
        assertThat(next(1)).isEqualTo(called(usual, 1));
        assertThat(next(3)).isEqualTo(called(rights, 3));
    }

    @Test
    void saysWhereSomebodyWasCalledBefore() {
        var visitor = arrived(visit(15), at(10, 0), at(9, 50));
        assertThat(call(visitor, 1)).isEqualTo(called(visitor, 1));
        assertThat(call(visitor, 1)).isEqualTo(new Calling.CalledBefore(find(visitor), 1));
        assertThat(call(visitor, 2)).isEqualTo(new Calling.CalledBefore(find(visitor), 1));
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void callsNobodyWhoDoesNotWait() {
        var booked = world.booked(world.person(), visit(15), at(10, 0));
        assertThat(call(booked, 1)).isEqualTo(new Calling.NotWaiting(booked));
        var served = arrived(visit(15), at(10, 0), at(9, 50));
        note(served, SERVED, at(10, 10));
        assertThat(call(served, 1)).isEqualTo(new Calling.NotWaiting(find(served)));
        assertThat(world.database.write(() -> calls.call(new AppointmentId(99), 1, OPERATOR, NOW)))
                .isEqualTo(new Calling.Unknown());
        assertThat(calls.before(booked, at(10, 0))).isEmpty();
    }

    @Test
    void callsWhoDidNotComeToTheCounterAgainAfterTheyCame() {
        var visitor = arrived(visit(15), at(10, 0), at(9, 50));
        next(1);
        note(visitor, MISSED, at(10, 35));
        note(visitor, ARRIVED, at(10, 40));
        assertThat(world.findings()).isEmpty();
        assertThat(next(2)).isEqualTo(called(visitor, 2));
    }

    @Test
    void countsThoseWhoAreCalledBefore() {
        var first = arrived(visit(15, "universal"), at(10, 0), at(9, 50));
        arrived(visit(15, RIGHTS), at(10, 0), at(9, 51));
        var second = arrived(visit(15, "universal"), at(10, 0), at(9, 52));
        var third = arrived(visit(15), at(10, 15), at(9, 53));
        assertThat(calls.before(first, at(10, 0))).hasValue(0);
        assertThat(calls.before(second, at(10, 0))).hasValue(1);
        assertThat(calls.before(third, at(10, 0))).hasValue(3);
        next(1);
        assertThat(calls.before(second, at(10, 0))).hasValue(0);
    }

    @Test
    void forgetsWhoCameHoursAgo() {
        arrived(visit(15), at(10, 0), at(9, 50));
        assertThat(world.database.write(() -> calls.next(CENTRE, 1, OPERATOR, at(13, 51))))
                .isEqualTo(new Calling.NobodyWaits());
    }

    @Test
    void callsTwoPeopleForTwoWhoCallAtOnce() throws Exception {
        for (int minute = 0; minute < 12; minute++) {
            arrived(visit(15), at(10 + minute / 3, 0), at(9, minute));
        }
        Callable<Calling> one = () -> next(1);
        Callable<Calling> other = () -> next(2);
        var called = new HashSet<AppointmentId>();
        try (var both = Executors.newFixedThreadPool(4)) {
            for (var done :
                    both.invokeAll(List.of(one, other, one, other, one, other, one, other))) {
                if (done.get() instanceof Calling.Called(var visitor, _)) {
                    called.add(visitor.id());
                }
            }
        }
        assertThat(called).hasSize(8);
        assertThat(world.states()).containsEntry("CALLED", 8L).containsEntry("ARRIVED", 4L);
        assertThat(world.findings()).isEmpty();
    }

    private Appointment arrived(city.okno.appointment.Visit visit, Instant start, Instant came) {
        var booked = world.booked(world.person(), visit, start);
        note(booked, ARRIVED, came);
        return booked;
    }

    private void note(Appointment visitor, AppointmentState as, Instant now) {
        world.database.write(
                () -> world.get(Reception.class).receive(visitor.id(), as, OPERATOR, now));
    }

    private Calling next(int counter) {
        return world.database.write(() ->
                calls.next(CENTRE, counter, OPERATOR, at(10, 0).plus(Duration.ofMinutes(30))));
    }

    private Calling call(Appointment visitor, int counter) {
        return world.database.write(() -> calls.call(visitor.id(), counter, OPERATOR, at(10, 0)));
    }

    private Calling called(Appointment visitor, int counter) {
        return new Calling.Called(find(visitor), counter);
    }

    private Appointment find(Appointment visitor) {
        return world.get(Reception.class).find(visitor.id()).orElseThrow();
    }

    private int acts() {
        return world.database
                .jdbc()
                .sql("select count(*) from audit_entry where act = 'appointment.called'")
                .query(Integer.class)
                .single();
    }
}
