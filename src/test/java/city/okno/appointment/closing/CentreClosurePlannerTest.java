package city.okno.appointment.closing;

import static city.okno.appointment.AppointmentState.BOOKED;
import static city.okno.appointment.AppointmentState.DISPLACED;
import static city.okno.appointment.BookingWorld.CENTRE;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Cancelling;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Reception;
import city.okno.appointment.slot.Closure;
import city.okno.appointment.slot.Shop;
import city.okno.appointment.slot.Span;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two counters, of which one or both close.
@DatabaseTest
class CentreClosurePlannerTest {

    private static final PartyId OPERATOR = new PartyId(900);

    private final BookingWorld world;
    private int acts;

    CentreClosurePlannerTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(2));
    }

    @AfterEach
    void booksAgree() {
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void offersNothingThatIsClosed() {
        close(null, at(10, 0), at(12, 0));
        assertThat(world.free(visit(15)))
                .doesNotContain(at(10, 0), at(11, 45))
                .contains(at(9, 45), at(12, 0));
        assertThat(world.hold(world.person(), visit(15), at(10, 0), NOW))
                .isEqualTo(new Holding.Taken());
        assertThat(world.hold(world.person(), visit(30), at(9, 45), NOW))
                .isEqualTo(new Holding.Taken());
    }

    @Test
    void leavesTheOtherCounterOpen() {
        close(1, at(10, 0), at(12, 0));
        world.booked(world.person(), visit(15), at(10, 0));
        assertThat(world.hold(world.person(), visit(15), at(10, 0), NOW))
                .isEqualTo(new Holding.Taken());
    }

    @Test
    void seatsAtTheOtherCounterWhoFitsThereWithoutAWord() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        close(counter(booked), at(10, 15), at(12, 0));
        run(NOW);
        assertThat(state(booked)).isEqualTo(BOOKED);
        assertThat(world.told.to(booked.party())).isEmpty();
    }

    @Test
    void tellsWhoFitsNowhereOnceAndOffersAnotherTime() {
        var one = world.booked(world.person(), visit(15), at(10, 0));
        var other = world.booked(world.person(), visit(15), at(10, 0));
        close(counter(one), at(9, 0), at(12, 0));
        run(NOW);
        run(NOW.plusSeconds(60));
        assertThat(state(one)).isEqualTo(DISPLACED);
        assertThat(state(other)).isEqualTo(BOOKED);
        assertThat(world.told.templatesTo(one.party())).containsExactly("reception.displaced");
        assertThat(world.told.to(other.party())).isEmpty();
        assertThat(displaced()).isEqualTo(1);
        assertThat(world.move(one, at(13, 0))).isInstanceOf(Moving.Moved.class);
        assertThat(state(one)).isEqualTo(BOOKED);
        assertThat(displaced()).isZero();
    }

    @Test
    void letsWhoLostTheTimeCancel() {
        var one = world.booked(world.person(), visit(15), at(10, 0));
        closeAll();
        run(NOW);
        assertThat(world.cancel(one, NOW)).isInstanceOf(Cancelling.Cancelled.class);
    }

    @Test
    void concernsWhoBookedAtTheVeryMoment() {
        var held = world.held(world.person(), visit(15), at(10, 0));
        closeAll();
        run(NOW);
        world.confirm(held, NOW);
        run(NOW);
        assertThat(state(held)).isEqualTo(DISPLACED);
        assertThat(world.told.templatesTo(held.party())).containsExactly("reception.displaced");
    }

    @Test
    void concernsEverybodyOfADayInBatches() {
        var all = new ArrayList<Appointment>();
        for (int at = 0; at < CentreClosurePlanner.BATCH + 10; at++) {
            var start = at(8, 0).plus(Duration.ofMinutes(15L * (at / 2)));
            all.add(world.booked(world.person(), visit(15), start));
        }
        assertThat(desk().concerned(new Closing(CENTRE, day()), NOW)).isEqualTo(all.size());
        closeAll();
        run(NOW);
        assertThat(world.states()).containsOnlyKeys("DISPLACED");
        assertThat(world.told.count()).isEqualTo(all.size());
    }

    @Test
    void givesTimesBackThatAreOpenAgain() {
        var stays = world.booked(world.person(), visit(15), at(10, 0));
        var moves = world.booked(world.person(), visit(15), at(11, 0));
        var closure = closeAll();
        run(NOW);
        world.move(moves, at(12, 0).plus(Duration.ofDays(1)));
        assertThat(open(closure)).isTrue();
        assertThat(open(closure)).isFalse();
        run(NOW);
        assertThat(state(stays)).isEqualTo(BOOKED);
        assertThat(world.told.templatesTo(stays.party()))
                .containsExactly("reception.displaced", "reception.back");
        assertThat(world.told.templatesTo(moves.party())).containsExactly("reception.displaced");
    }

    @Test
    void leavesWhoHasArrivedAndWhoIsThere() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        closeAll();
        run(at(10, 5));
        assertThat(state(booked)).isEqualTo(BOOKED);
    }

    @Test
    void closesTheSameOnce() {
        var first = closeAll();
        assertThat(closeAll().id()).isEqualTo(first.id());
        assertThat(
                        world.database
                                .jdbc()
                                .sql("select count(*) from audit_entry where act = 'closure.made'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    /// Residents book, move and cancel while the centre closes, opens and closes again.
    @Test
    void concernsEverybodyWhateverHappensMeanwhile() throws Exception {
        try (var crowd = Executors.newFixedThreadPool(4)) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < 40; i++) {
                var who = world.person();
                var start = at(9, 0).plus(Duration.ofMinutes(15L * (i % 12)));
                done.add(crowd.submit(() -> restless(who, start)));
            }
            var first = close(null, at(9, 0), at(11, 0));
            run(NOW);
            open(first);
            run(NOW);
            close(null, at(10, 0), at(11, 0));
            run(NOW);
            for (var one : done) {
                one.get();
            }
        }
        run(NOW);
        var expected = world.get(Reception.class).expected(CENTRE, tomorrow());
        assertThat(expected)
                .filteredOn(it -> it.state() == BOOKED)
                .noneMatch(it -> !it.start().isBefore(at(10, 0)) && it.start().isBefore(at(11, 0)));
    }

    private void restless(PartyId who, Instant start) {
        if (world.hold(who, visit(15), start, NOW) instanceof Holding.Held(var held)) {
            world.confirm(held, NOW);
            if (who.value() % 3 == 0) {
                world.move(held, start.plus(Duration.ofMinutes(30)));
            }
            if (who.value() % 5 == 0) {
                world.cancel(held, NOW);
            }
        }
    }

    private static LocalDate tomorrow() {
        return LocalDate.ofInstant(at(12, 0), Shop.MOSCOW);
    }

    private static Closure day() {
        return new Closure(null, new Span(at(0, 0), at(23, 45)));
    }

    private StoredClosure closeAll() {
        return close(null, at(0, 0), at(23, 45));
    }

    private StoredClosure close(@Nullable Integer counter, Instant from, Instant until) {
        var closing = new Closing(CENTRE, new Closure(counter, new Span(from, until)));
        var act = "close-" + acts++;
        return world.database.write(() -> desk().close(act, closing, OPERATOR, NOW));
    }

    private boolean open(StoredClosure closure) {
        return world.database.write(() -> desk().reopen(closure.id(), OPERATOR, NOW));
    }

    private ClosingDesk desk() {
        return world.get(ClosingDesk.class);
    }

    private int displaced() {
        return desk().all(CENTRE, NOW).stream().mapToInt(StoredClosure::displaced).sum();
    }

    private void run(Instant now) {
        world.planner(CentreClosurePlanner.NAME).runDue(now);
    }

    private AppointmentState state(Appointment booked) {
        return world.door().find(booked.id(), booked.party()).orElseThrow().state();
    }

    private int counter(Appointment booked) {
        return world.database
                .jdbc()
                .sql("select max(seat) from appointment_seat where appointment = :id")
                .param("id", booked.id().value())
                .query(Integer.class)
                .single();
    }
}
