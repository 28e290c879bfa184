package city.okno.appointment.booking;

import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Cancelling;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Reception;
import city.okno.appointment.Wish;
import city.okno.appointment.slot.Shop;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AppointmentDeskTest {

    private final BookingWorld world;

    AppointmentDeskTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(2));
    }

    @AfterEach
    void theBooksAgree() {
        assertThat(world.get(Auditor.class).findings(NOW)).isEmpty();
    }

    @Test
    void booksWhatWasHeld() {
        var who = world.person();
        var held = world.held(who, visit(15), at(10, 0));
        assertThat(held.state()).isEqualTo(AppointmentState.HELD);
        var booked = (Confirming.Booked) world.confirm(held, NOW);
        assertThat(booked.appointment().code()).isNotNull();
        assertThat(booked.appointment().name()).isEqualTo("Дарья");
        assertThat(world.door().open(who, NOW)).containsExactly(booked.appointment());
    }

    @Test
    void refusesThirdVisitAtTwoCounters() {
        world.held(world.person(), visit(15), at(10, 0));
        world.held(world.person(), visit(15), at(10, 0));
        assertThat(world.free(visit(15))).doesNotContain(at(10, 0)).contains(at(10, 15));
        assertThat(world.hold(world.person(), visit(15), at(10, 0), NOW))
                .isEqualTo(new Holding.Taken());
    }

    @Test
    void holdsNothingNewForTheSameAct() {
        var wish = new Wish("act", world.person(), visit(15), at(10, 0));
        var first = world.database.write(() -> world.door().hold(wish, NOW));
        assertThat(world.database.write(() -> world.door().hold(wish, NOW))).isEqualTo(first);
        assertThat(world.states()).containsEntry("HELD", 1L);
    }

    @Test
    void letsGoWhatSomebodyHeldBeforeTheyChoseAnotherTime() {
        var who = world.person();
        var first = world.held(who, visit(15), at(10, 0));
        world.held(who, visit(15), at(11, 0));
        assertThat(world.confirm(first, NOW)).isEqualTo(new Confirming.Expired());
        assertThat(world.states()).containsEntry("HELD", 1L).containsEntry("EXPIRED", 1L);
    }

    @Test
    void givesTheTimeOfAHoldThatIsOverToTheNextBeforeAnybodyCleans() {
        var slow = world.held(world.person(), visit(15), at(10, 0));
        world.held(world.person(), visit(15), at(10, 0));
        var later = NOW.plus(Duration.ofMinutes(5));
        assertThat(world.hold(world.person(), visit(15), at(10, 0), later))
                .isInstanceOf(Holding.Held.class);
        assertThat(world.confirm(slow, later)).isEqualTo(new Confirming.Expired());
    }

    @Test
    void givesBackWhatNobodyConfirmed() {
        world.held(world.person(), visit(30), at(10, 0));
        var planner = world.planner("appointment-holds");
        planner.runDue(NOW.plus(Duration.ofMinutes(4)));
        assertThat(world.states()).containsOnlyKeys("HELD");
        planner.runDue(NOW.plus(Duration.ofMinutes(5)));
        assertThat(world.states()).containsOnlyKeys("EXPIRED");
        assertThat(taken()).isZero();
    }

    @Test
    void movesToAnotherTimeWithTheSameCode() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        var moved = (Moving.Moved) world.move(booked, at(15, 0));
        assertThat(moved.before()).isEqualTo(at(10, 0));
        assertThat(moved.appointment().code()).isEqualTo(booked.code());
        assertThat(moved.appointment().sequence()).isEqualTo(1);
        assertThat(taken()).isEqualTo(2);
    }

    @Test
    void movesByHalfOfItsOwnTime() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        world.booked(world.person(), visit(60), at(10, 0));
        assertThat(world.move(booked, at(10, 15))).isInstanceOf(Moving.Moved.class);
        assertThat(taken()).isEqualTo(6);
    }

    @Test
    void staysWhereItWasWhenTheNewTimeIsTaken() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        world.booked(world.person(), visit(15), at(12, 0));
        world.booked(world.person(), visit(15), at(12, 0));
        assertThat(world.move(booked, at(11, 45))).isEqualTo(new Moving.Taken());
        assertThat(world.door().find(booked.id(), booked.party()).orElseThrow()).isEqualTo(booked);
        assertThat(taken()).isEqualTo(4);
    }

    @Test
    void freesWhatIsCancelledForOthers() {
        world.booked(world.person(), visit(15), at(10, 0));
        var booked = world.booked(world.person(), visit(15), at(10, 0));
        assertThat(world.cancel(booked, NOW)).isInstanceOf(Cancelling.Cancelled.class);
        assertThat(world.cancel(booked, NOW)).isInstanceOf(Cancelling.Cancelled.class);
        assertThat(world.free(visit(15))).contains(at(10, 0));
        assertThat(world.move(booked, at(11, 0))).isEqualTo(new Moving.Gone());
    }

    @Test
    void movesAnewWhatDidNotComeAboutToWhateverIsOfferedThen() {
        for (int minutes : List.of(0, 29, 59)) {
            var booked = world.booked(world.person(), visit(30), at(10, 0));
            var late = at(10, 0).plus(Duration.ofMinutes(minutes));
            var offered = world.door().free(visit(30), Optional.of(booked.id()), late).getFirst();
            for (var start : offered.starts().subList(0, 3)) {
                assertThat(anew(booked, start, late)).isInstanceOf(Moving.Moved.class);
            }
        }
    }

    @Test
    void movesNothingAnewLongAfterItsEndNorWhatWasNoted() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        assertThat(anew(booked, at(14, 0), at(11, 0))).isEqualTo(new Moving.Gone());
        var late = at(10, 40);
        world.database.write(
                () -> world.get(Reception.class).arrive(booked.id(), booked.party(), late));
        assertThat(anew(booked, at(14, 0), late)).isEqualTo(new Moving.Gone());
    }

    private Moving anew(Appointment booked, Instant start, Instant now) {
        var half = Duration.ofMinutes(30);
        return world.database.write(
                () -> world.door().moveAnew(booked.id(), booked.party(), start, half, now));
    }

    @Test
    void changesNothingForSomebodyElse() {
        var booked = world.booked(world.person(), visit(15), at(10, 0));
        var other = world.person();
        assertThat(world.database.write(() -> world.door().cancel(booked.id(), other, NOW)))
                .isEqualTo(new Cancelling.Gone());
        assertThat(
                        world.database.write(
                                () -> world.door().move(booked.id(), other, at(11, 0), NOW)))
                .isEqualTo(new Moving.Gone());
        assertThat(world.door().find(booked.id(), other)).isEmpty();
    }

    @Test
    void keepsTheNameThatItWasBookedUnder() {
        var who = world.person();
        var booked = world.booked(who, visit(15), at(10, 0));
        var again =
                world.database.write(
                        () -> world.door().confirm(booked.id(), who, "Покупатель", NOW));
        assertThat(again).isEqualTo(new Confirming.Booked(booked));
        assertThat(world.door().find(booked.id(), who).map(Appointment::name)).contains("Дарья");
    }

    @Test
    void holdsNothingForWhoHasNoPhone() {
        assertThat(world.hold(world.residents.stranger(), visit(15), at(10, 0), NOW))
                .isEqualTo(new Holding.PhoneNeeded());
    }

    @Test
    void limitsWhatOnePersonHasBooked() {
        var who = world.person();
        for (int hour = 10; hour < 13; hour++) {
            world.booked(who, visit(15), at(hour, 0));
        }
        assertThat(world.hold(who, visit(15), at(14, 0), NOW))
                .isEqualTo(new Holding.TooManyOpen(3));
    }

    @Test
    void limitsHowOftenOnePersonHolds() {
        var who = world.person();
        for (int i = 0; i < 20; i++) {
            world.held(who, visit(15), at(10, 0));
        }
        assertThat(world.hold(who, visit(15), at(10, 0), NOW))
                .isEqualTo(new Holding.TooManyHolds(20));
        assertThat(world.hold(who, visit(15), at(10, 0), NOW.plus(Duration.ofHours(1))))
                .isInstanceOf(Holding.Held.class);
    }

    @Test
    void leavesCountersForEverythingToThoseWhoNeedThem() {
        world.change(
                Shop.of(
                        List.of(
                                Shop.counter(1, "universal", "passport", "property"),
                                Shop.counter(2, "passport"))));
        world.held(world.person(), visit(15, "passport"), at(10, 0));
        assertThat(world.free(visit(15, "property"))).contains(at(10, 0));
        world.held(world.person(), visit(15, "property"), at(10, 0));
        assertThat(world.hold(world.person(), visit(15, "passport"), at(10, 0), NOW))
                .isEqualTo(new Holding.Taken());
    }

    @Test
    void offersNoLongVisitBetweenTwoCountersThatAreFreeInTurn() {
        world.held(world.person(), visit(15), at(10, 0));
        world.held(world.person(), visit(15), at(10, 0));
        assertThat(world.free(visit(30)))
                .doesNotContain(at(9, 45), at(10, 0))
                .contains(at(9, 30), at(10, 15));
    }

    @Test
    void findsNoCentreThatIsGone() {
        assertThat(world.door().free(visit(15), Optional.empty(), NOW)).hasSize(15);
        var nowhere =
                new city.okno.appointment.Visit(
                        99, List.of(), Duration.ofMinutes(15), java.util.Set.of());
        assertThat(world.door().free(nowhere, Optional.empty(), NOW)).isEmpty();
    }

    private int taken() {
        return world.database
                .jdbc()
                .sql("select coalesce(sum(taken), 0) from appointment_slot")
                .query(Integer.class)
                .single();
    }
}
