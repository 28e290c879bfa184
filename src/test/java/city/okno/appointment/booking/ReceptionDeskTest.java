package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.ARRIVED;
import static city.okno.appointment.AppointmentState.MISSED;
import static city.okno.appointment.AppointmentState.SERVED;
import static city.okno.appointment.BookingWorld.CENTRE;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Receiving;
import city.okno.appointment.Reception;
import city.okno.appointment.slot.Shop;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReceptionDeskTest {

    private static final PartyId OPERATOR = new PartyId(900);

    private final BookingWorld world;
    private final Reception reception;

    ReceptionDeskTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(2));
        this.reception = world.get(Reception.class);
    }

    @Test
    void expectsWhoIsBookedThatDayAndNobodyElse() {
        var late = world.booked(world.person(), visit(15), at(15, 0));
        var early = world.booked(world.person(), visit(15), at(10, 0));
        world.held(world.person(), visit(15), at(11, 0));
        world.cancel(world.booked(world.person(), visit(15), at(12, 0)), NOW);
        var tomorrow = LocalDate.ofInstant(at(12, 0), Shop.MOSCOW);
        assertThat(reception.expected(CENTRE, tomorrow)).containsExactly(early, late);
        assertThat(reception.expected(CENTRE, tomorrow.plusDays(1))).isEmpty();
    }

    @Test
    void servesWhoArrived() {
        var booked = world.booked(world.person(), visit(15), at(10, 0));
        assertThat(receive(booked, SERVED, at(10, 0))).isInstanceOf(Receiving.Impossible.class);
        assertThat(receive(booked, ARRIVED, at(9, 50))).isInstanceOf(Receiving.Noted.class);
        assertThat(receive(booked, ARRIVED, at(9, 51))).isInstanceOf(Receiving.Noted.class);
        assertThat(receive(booked, SERVED, at(10, 5))).isInstanceOf(Receiving.Noted.class);
        assertThat(acts()).isEqualTo(2);
    }

    @Test
    void missesNobodyBeforeTheirTime() {
        var booked = world.booked(world.person(), visit(15), at(10, 0));
        assertThat(receive(booked, MISSED, at(9, 59))).isInstanceOf(Receiving.Impossible.class);
        assertThat(receive(booked, MISSED, at(10, 0))).isInstanceOf(Receiving.Noted.class);
        assertThat(receive(booked, ARRIVED, at(10, 10))).isInstanceOf(Receiving.Noted.class);
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        assertThat(
                        world.database.write(() ->
                                reception.receive(new AppointmentId(99), ARRIVED, OPERATOR, NOW)))
                .isEqualTo(new Receiving.Unknown());
    }

    @Test
    void findsVisitorByTicketUntilDayAfter() {
        var booked = world.booked(world.person(), visit(15), at(10, 0));
        var ticket = requireNonNull(booked.code());
        assertThat(reception.find(ticket, NOW)).contains(booked);
        assertThat(reception.find(ticket, at(10, 0).plus(Duration.ofDays(2)))).isEmpty();
        world.cancel(booked, NOW);
        assertThat(reception.find(ticket, NOW)).isEmpty();
    }

    private Receiving receive(Appointment booked, AppointmentState as, Instant now) {
        return world.database.write(() -> reception.receive(booked.id(), as, OPERATOR, now));
    }

    private int acts() {
        return world.database
                .jdbc()
                .sql("select count(*) from audit_entry where act like 'appointment.%'")
                .query(Integer.class)
                .single();
    }
}
