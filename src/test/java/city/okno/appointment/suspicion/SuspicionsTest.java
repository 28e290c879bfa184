package city.okno.appointment.suspicion;

import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static city.okno.appointment.BookingWorld.visit;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.BookingWorld;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.slot.Shop;
import city.okno.appointment.suspicion.Suspicion.Kind;
import city.okno.audit.Audit;
import city.okno.script.PartyId;
import city.okno.settings.OknoSettings;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SuspicionsTest {

    private static final Instant LATER = NOW.plus(Duration.ofMinutes(11));

    private final BookingWorld world;
    private final SuspicionRepository repository;
    private final Suspicions suspicions;

    private PartyId giver;
    private PartyId taker;

    SuspicionsTest(TestDatabase database) {
        this.world = new BookingWorld(database, Shop.of(1), Duration.ofMinutes(5));
        this.repository = new SuspicionRepository(database.jdbc());
        this.suspicions =
                new Suspicions(repository, world.get(Audit.class), world.get(OknoSettings.class));
    }

    @BeforeEach
    void meet() {
        giver = world.person();
        taker = world.person();
    }

    @Test
    void showsTwoOfWhomOneTakesWhatTheOtherGivesUpAgainAndAgain() {
        passOn(at(10, 0));
        assertThat(suspicions.all(LATER)).isEmpty();
        passOn(at(11, 0));
        assertThat(suspicions.all(LATER))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Kind.CHAIN);
                    assertThat(it.giver()).isEqualTo(giver.value());
                    assertThat(it.taker()).isEqualTo(taker.value());
                    assertThat(it.times()).isEqualTo(2);
                });
    }

    @Test
    void showsWhoHoldsAllDayAndBooksNothing() {
        for (int i = 0; i < 30; i++) {
            var now = NOW.plus(Duration.ofMinutes(10L * i));
            world.hold(giver, visit(15), at(10 + i / 4, 15 * (i % 4)), now);
        }
        assertThat(suspicions.all(NOW.plus(Duration.ofHours(6))))
                .singleElement()
                .satisfies(it -> assertThat(it.kind()).isEqualTo(Kind.HOLDS));
    }

    @Test
    void leavesOneAppointmentAtATimeToWhoIsLimited() {
        passOn(at(10, 0));
        passOn(at(11, 0));
        world.database.write(() -> suspicions.limit(giver, taker, LATER));
        assertThat(suspicions.all(LATER)).isEmpty();
        var allowances =
                new WatchedAllowances(
                        repository, (_, _) -> new city.okno.appointment.Allowance(3, 0));
        assertThat(allowances.of(giver, LATER).open()).isEqualTo(1);
        assertThat(allowances.of(taker, LATER).open()).isEqualTo(3);
        assertThat(allowances.of(giver, LATER.plus(Duration.ofDays(91))).open()).isEqualTo(3);
    }

    @Test
    void showsNobodyWhomAModeratorCleared() {
        passOn(at(10, 0));
        passOn(at(11, 0));
        world.database.write(() -> suspicions.clear(giver, taker, LATER));
        assertThat(suspicions.all(LATER)).isEmpty();
        assertThat(repository.limit(giver, LATER)).isEmpty();
    }

    private void passOn(Instant start) {
        world.cancel(world.booked(giver, visit(15), start), NOW);
        var held = (Holding.Held) world.hold(taker, visit(15), start, LATER);
        assertThat(world.confirm(held.appointment(), LATER)).isInstanceOf(Confirming.Booked.class);
    }
}
