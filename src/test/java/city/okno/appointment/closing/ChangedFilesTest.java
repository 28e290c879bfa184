package city.okno.appointment.closing;

import static city.okno.appointment.AppointmentState.BOOKED;
import static city.okno.appointment.AppointmentState.DISPLACED;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Confirming;
import city.okno.appointment.Moving;
import city.okno.appointment.slot.Shop;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Two counters, open from 8 to 20, until the files say something else.
@DatabaseTest
class ChangedFilesTest {

    private static final Shop USUAL = Shop.of(2);

    private final BookingWorld world;

    ChangedFilesTest(TestDatabase database) {
        this.world = new BookingWorld(database, USUAL);
    }

    @AfterEach
    void booksAgree() {
        assertThat(world.findings()).isEmpty();
    }

    @Test
    void takesTheTimeFromWhoIsExpectedAfterAnEarlierEndAndTellsThemOnce() {
        var late = booked(at(18, 45), 30);
        var early = booked(at(10, 0), 30);
        run(NOW);
        assertThat(state(late)).isEqualTo(BOOKED);
        world.change(USUAL.open(LocalTime.of(8, 0), LocalTime.of(19, 0)));
        run(NOW.plusSeconds(60));
        run(NOW.plusSeconds(120));
        assertThat(state(late)).isEqualTo(DISPLACED);
        assertThat(state(early)).isEqualTo(BOOKED);
        assertThat(world.told.templatesTo(late.party())).containsExactly("reception.displaced");
        assertThat(world.told.to(early.party())).isEmpty();
        assertThat(world.move(late, at(13, 0))).isInstanceOf(Moving.Moved.class);
    }

    @Test
    void seatsElsewhereWithoutAWordWhoseCounterLeftTheFiles() {
        var one = booked(at(10, 0), 15);
        world.change(Shop.of(List.of(Shop.counter(7, "universal"))));
        run(NOW);
        assertThat(state(one)).isEqualTo(BOOKED);
        assertThat(world.told.to(one.party())).isEmpty();
        var other = world.booked(world.person(), visit(15, "universal"), at(11, 0));
        world.change(Shop.of(List.of(Shop.counter(7, "property"))));
        run(NOW.plusSeconds(60));
        assertThat(state(one)).isEqualTo(BOOKED);
        assertThat(state(other)).isEqualTo(DISPLACED);
    }

    @Test
    void givesTheTimeBackWhenTheFilesDo() {
        var late = booked(at(18, 45), 30);
        world.change(USUAL.open(LocalTime.of(8, 0), LocalTime.of(19, 0)));
        run(NOW);
        world.change(USUAL);
        run(NOW.plusSeconds(60));
        assertThat(state(late)).isEqualTo(BOOKED);
        assertThat(world.told.templatesTo(late.party()))
                .containsExactly("reception.displaced", "reception.back");
    }

    @Test
    void concernsEverybodyOfACentreThatLeftTheFiles() {
        for (int hour = 8; hour < 20; hour++) {
            for (int quarter = 0; quarter < 60; quarter += 15) {
                booked(at(hour, quarter), 15);
                booked(at(hour, quarter), 15);
            }
        }
        world.close();
        run(NOW);
        assertThat(world.states()).containsOnlyKeys("DISPLACED");
        assertThat(world.told.count()).isEqualTo(96);
    }

    @Test
    void concernsWhoConfirmsLaterWhatWasHeldBefore() {
        var held = world.held(world.person(), visit(15), at(19, 0));
        world.change(USUAL.open(LocalTime.of(8, 0), LocalTime.of(19, 0)));
        run(NOW);
        assertThat(world.confirm(held, NOW.plusSeconds(240))).isInstanceOf(Confirming.Booked.class);
        run(NOW.plusSeconds(300));
        assertThat(state(held)).isEqualTo(DISPLACED);
    }

    @Test
    void looksAgainOnlyAfterTheNextChange() {
        var files = world.get(ChangedFiles.class);
        assertThat(files.isToBeLookedAt(NOW)).isTrue();
        assertThat(files.isToBeLookedAt(NOW.plusSeconds(300))).isTrue();
        assertThat(files.isToBeLookedAt(NOW.plus(Duration.ofHours(1)))).isFalse();
        world.change(Shop.of(3));
        assertThat(files.isToBeLookedAt(NOW.plus(Duration.ofHours(1)))).isTrue();
        files.forget();
        assertThat(files.isToBeLookedAt(NOW.plus(Duration.ofHours(2)))).isTrue();
    }

    private Appointment booked(Instant start, int minutes) {
        return world.booked(world.person(), visit(minutes), start);
    }

    private void run(Instant now) {
        world.planner(CentreClosurePlanner.NAME).runDue(now);
    }

    private AppointmentState state(Appointment booked) {
        return world.door().find(booked.id(), booked.party()).orElseThrow().state();
    }
}
