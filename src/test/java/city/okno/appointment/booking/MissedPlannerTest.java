package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.ARRIVED;
import static city.okno.appointment.AppointmentState.MISSED;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Holding;
import city.okno.appointment.Reception;
import city.okno.appointment.slot.Shop;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class MissedPlannerTest {

    private static final Instant LATER = at(23, 0);

    private final BookingWorld world;

    MissedPlannerTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(3));
    }

    @Test
    void missesNobodyBeforeTheGraceAfterTheEndIsOver() {
        var booked = world.booked(world.person(), visit(30), at(10, 0));
        run(at(10, 59));
        assertThat(state(booked)).isEqualTo(AppointmentState.BOOKED);
        run(at(11, 0));
        run(at(11, 1));
        assertThat(state(booked)).isEqualTo(MISSED);
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void leavesWhoArrivedAndWhoCancelled() {
        var arrived = world.booked(world.person(), visit(15), at(10, 0));
        note(arrived, ARRIVED);
        world.cancel(world.booked(world.person(), visit(15), at(10, 0)), NOW);
        run(LATER);
        assertThat(world.states()).containsOnlyKeys("ARRIVED", "CANCELLED");
    }

    @Test
    void givesFewerAppointmentsToWhoMissedSeveral() {
        var who = world.person();
        miss(who);
        somebodyArrives();
        run(LATER);
        world.booked(who, visit(15), at(15, 0).plus(Duration.ofDays(1)));
        assertThat(world.hold(who, visit(15), at(16, 0).plus(Duration.ofDays(1)), LATER))
                .isEqualTo(new Holding.MissedOften(1, 2));
    }

    @Test
    void forgetsWhatWasMissedLongAgo() {
        var who = world.person();
        miss(who);
        somebodyArrives();
        run(LATER);
        var longAfter = LATER.plus(Duration.ofDays(61));
        assertThat(world.get(MissedAllowances.class).of(who, longAfter).open()).isEqualTo(3);
    }

    @Test
    void blamesNobodyWhereNobodyIsNoted() {
        var who = world.person();
        miss(who);
        run(LATER);
        assertThat(world.get(MissedAllowances.class).of(who, LATER).isCut()).isFalse();
    }

    private void miss(PartyId who) {
        world.booked(who, visit(15), at(10, 0));
        world.booked(who, visit(15), at(12, 0));
    }

    private void somebodyArrives() {
        note(world.booked(world.person(), visit(15), at(11, 0)), ARRIVED);
    }

    private void note(Appointment booked, AppointmentState as) {
        world.database.write(() ->
                world.get(Reception.class).receive(booked.id(), as, new PartyId(900), at(10, 0)));
    }

    private void run(Instant now) {
        world.planner("appointment-missed").runDue(now);
    }

    private AppointmentState state(Appointment booked) {
        return world.door().find(booked.id(), booked.party()).orElseThrow().state();
    }

    private int acts() {
        return world.database
                .jdbc()
                .sql("select count(*) from audit_entry where act = 'appointment.missed'")
                .query(Integer.class)
                .single();
    }
}
