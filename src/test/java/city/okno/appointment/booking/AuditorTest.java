package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.ARRIVED;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Reception;
import city.okno.appointment.slot.Shop;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/// What the auditor says of books that somebody has spoilt.
@DatabaseTest
class AuditorTest {

    private static final PartyId OPERATOR = new PartyId(900);

    private final BookingWorld world;

    AuditorTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(2));
    }

    @Test
    void findsNothingInBooksThatAgree() {
        booked();
        assertThat(world.get(Auditor.class).findings(NOW)).isEmpty();
    }

    @Test
    void findsALostCount() {
        booked();
        spoil("update appointment_slot set taken = taken - 1");
        assertThat(world.get(Auditor.class).findings(NOW))
                .hasSize(3)
                .allMatch(it -> it instanceof Finding.Miscounted);
    }

    @Test
    void findsMoreThanCanBeServed() {
        booked();
        spoil("update appointment_slot set capacity = 0");
        assertThat(world.get(Auditor.class).findings(NOW))
                .hasSize(3)
                .allMatch(it -> it instanceof Finding.Overbooked);
    }

    @Test
    void findsTheSeatOfWhatWasCancelled() {
        var booked = booked();
        spoil("update appointment set state = 'CANCELLED'");
        assertThat(world.get(Auditor.class).findings(NOW))
                .containsExactly(new Finding.Ghost(booked.id().value(), "CANCELLED"));
    }

    @Test
    void findsAVisitWithoutItsSeats() {
        var booked = booked();
        spoil("delete from appointment_seat");
        spoil("update appointment_slot set taken = 0");
        assertThat(world.get(Auditor.class).findings(NOW))
                .containsExactly(new Finding.Misseated(booked.id().value()));
    }

    @Test
    void findsAVisitAtTwoCounters() {
        var booked = booked();
        spoil(
                "update appointment_seat set seat = 9 where slot = (select max(slot) from appointment_seat)");
        assertThat(world.get(Auditor.class).findings(NOW))
                .containsExactly(new Finding.Misseated(booked.id().value()));
    }

    @Test
    void findsAVisitAtAnotherTimeThanItsSeats() {
        var booked = booked();
        spoil("update appointment set starts_at = starts_at + interval '15' minute");
        assertThat(world.get(Auditor.class).findings(NOW))
                .containsExactly(new Finding.Misseated(booked.id().value()));
    }

    @Test
    void findsWhoWasServedAtNoTime() {
        var booked = booked();
        world.database.write(() ->
                world.get(Reception.class).receive(booked.id(), ARRIVED, OPERATOR, at(10, 0)));
        assertThat(world.get(Auditor.class).findings(NOW)).isEmpty();
        spoil("update appointment set state = 'SERVED'");
        assertThat(world.get(Auditor.class).findings(NOW))
                .containsExactly(new Finding.Untimed(booked.id().value(), "SERVED"));
    }

    private Appointment booked() {
        return world.booked(world.person(), visit(45), at(10, 0));
    }

    private void spoil(String sql) {
        world.database.write(() -> world.database.jdbc().sql(sql).update());
    }
}
