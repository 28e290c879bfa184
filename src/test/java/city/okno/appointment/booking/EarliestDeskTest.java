package city.okno.appointment.booking;

import static city.okno.appointment.BookingWorld.CENTRE;
import static city.okno.appointment.BookingWorld.NOW;
import static city.okno.appointment.BookingWorld.at;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.BookingWorld;
import city.okno.appointment.EarliestTimes;
import city.okno.appointment.FreeTime;
import city.okno.appointment.Holding;
import city.okno.appointment.Visit;
import city.okno.appointment.slot.Shop;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class EarliestDeskTest {

    private static final long OTHER = 2;
    private static final Visit HERE = visit(CENTRE);
    private static final Visit THERE = visit(OTHER);

    private final BookingWorld world;

    EarliestDeskTest(TestDatabase database) {
        world = new BookingWorld(database, mornings());
        world.open(OTHER, mornings());
    }

    /// Two visits a day, at 8:00 and at 8:15.
    private static Shop mornings() {
        return Shop.of(1).open(LocalTime.of(8, 0), LocalTime.of(8, 30));
    }

    private static Visit visit(long centre) {
        return new Visit(centre, List.of(7L), Duration.ofMinutes(15), Set.of());
    }

    private List<FreeTime> earliest(int most) {
        return world.get(EarliestTimes.class).of(List.of(HERE, THERE), most, NOW);
    }

    @Test
    void ordersTimesOfAllCentres() {
        assertThat(earliest(3))
                .containsExactly(
                        new FreeTime(HERE, at(8, 0)),
                        new FreeTime(THERE, at(8, 0)),
                        new FreeTime(HERE, at(8, 15)));
    }

    @Test
    void leavesOutWhatIsTaken() {
        world.booked(world.person(), HERE, at(8, 0));
        world.held(world.person(), THERE, at(8, 15));
        assertThat(earliest(2))
                .containsExactly(new FreeTime(THERE, at(8, 0)), new FreeTime(HERE, at(8, 15)));
    }

    @Test
    void looksFurtherAheadWhereTheNextDaysAreNotEnough() {
        world.open(OTHER, closedBefore(at(8, 0).plus(Duration.ofDays(9))));
        var starts = earliest(100);
        assertThat(starts).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
        assertThat(starts).extracting(FreeTime::visit).contains(HERE, THERE);
        assertThat(starts).doesNotHaveDuplicates();
        assertThat(starts.size()).isEqualTo(everything());
    }

    private static Shop closedBefore(Instant first) {
        var open = mornings();
        return new Shop(
                open.roster(),
                day ->
                        day.isBefore(LocalDate.ofInstant(first, Shop.MOSCOW))
                                ? List.of()
                                : open.open(day));
    }

    private int everything() {
        return Stream.of(HERE, THERE)
                .flatMap(it -> world.door().free(it, Optional.empty(), NOW).stream())
                .mapToInt(it -> it.starts().size())
                .sum();
    }

    @Test
    void offersWhatCanBeBooked() {
        for (int booked = 0; booked < 4; booked++) {
            var first = earliest(1).getFirst();
            assertThat(world.hold(world.person(), first.visit(), first.start(), NOW))
                    .isInstanceOf(Holding.Held.class);
        }
    }

    @Test
    void findsNothingWhereNoCentreGivesIt() {
        assertThat(world.get(EarliestTimes.class).of(List.of(), 5, NOW)).isEmpty();
        assertThat(world.get(EarliestTimes.class).of(List.of(visit(99)), 5, NOW)).isEmpty();
    }
}
