package city.okno.appointment.slot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 5);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void cutsTheDayIntoSlotsThatEndBeforeTheBreakAndBeforeClosing() {
        var morning = Shop.span(DAY, LocalTime.of(9, 0), LocalTime.of(9, 40), Shop.MOSCOW);
        var noon = Shop.span(DAY, LocalTime.of(10, 5), LocalTime.of(10, 35), Shop.MOSCOW);
        assertThat(Shop.of(1).roster().slots(DAY, List.of(morning, noon)))
                .extracting(slot -> LocalTime.ofInstant(slot.start(), Shop.MOSCOW).toString())
                .containsExactly("09:00", "09:15", "10:05", "10:20");
    }

    @Test
    void opensTheLastDayWhenTheCentreOpensAndNotAtMidnight() {
        var slots = Shop.of(1).slots(DAY);
        assertThat(slots)
                .isNotEmpty()
                .allSatisfy(slot ->
                        assertThat(slot.opensAt())
                                .isEqualTo(
                                        DAY.minusDays(14)
                                                .atTime(8, 0)
                                                .atZone(Shop.MOSCOW)
                                                .toInstant()));
    }

    @Test
    void losesAnHourOfSlotsWhenTheClockIsPutForwardAndGainsOneWhenItIsPutBack() {
        assertThat(night(LocalDate.of(2026, 3, 29))).isEqualTo(4 * 5);
        assertThat(night(LocalDate.of(2026, 6, 5))).isEqualTo(4 * 6);
        assertThat(night(LocalDate.of(2026, 10, 25))).isEqualTo(4 * 7);
    }

    private static int night(LocalDate day) {
        var span = Shop.span(day, LocalTime.of(0, 0), LocalTime.of(6, 0), BERLIN);
        return new Roster(BERLIN, Shop.UNIT, 14, List.of(Shop.counter(1, "universal")))
                .slots(day, List.of(span))
                .size();
    }

    @Test
    void keepsTheShareOfThoseWhoJustComeAndAtLeastOnePlaceForThoseWhoBook() {
        assertThat(capacity(30)).isEqualTo(1);
        assertThat(capacity(30, 30, 30, 30)).isEqualTo(2);
        assertThat(capacity(100, 100, 50)).isEqualTo(3);
        assertThat(capacity(0, 0)).isZero();
    }

    private static int capacity(int... shares) {
        var counters = new ArrayList<Counter>();
        for (int share : shares) {
            counters.add(new Counter(counters.size() + 1, Set.of(), share, List.of()));
        }
        return Shop.of(counters).slots(DAY).getFirst().capacity();
    }

    @Test
    void takesWholeSlotsForWhatLastsAnything() {
        var roster = Shop.of(1).roster();
        assertThat(roster.units(Duration.ofMinutes(1))).isEqualTo(1);
        assertThat(roster.units(Duration.ofMinutes(15))).isEqualTo(1);
        assertThat(roster.units(Duration.ofMinutes(16))).isEqualTo(2);
    }

    /// Each minute of a slot is one at which the centre is open, and of a counter one at which it
    /// works; what no slot covers is too short for one.
    @ParameterizedTest
    @ValueSource(longs = {1, 1000, 2000, 3000})
    void agreesWithTheClockMinuteByMinute(long first) {
        for (long seed = first; seed < first + 50; seed++) {
            var schedule = new RandomSchedule(seed);
            var roster = schedule.shop.roster();
            var open = schedule.shop.open(schedule.day);
            var slots = schedule.shop.slots(schedule.day);
            var covered =
                    slots.stream()
                            .flatMap(slot -> minutes(slot.start(), roster.unit()).stream())
                            .toList();
            assertThat(covered).as("seed %d", seed).doesNotHaveDuplicates();
            for (var span : open) {
                var minutes = Duration.between(span.from(), span.until()).toMinutes();
                var whole = minutes / roster.unit().toMinutes() * roster.unit().toMinutes();
                assertThat(covered)
                        .as("seed %d", seed)
                        .containsAll(minutes(span.from(), Duration.ofMinutes(whole)));
            }
            assertThat(covered)
                    .as("seed %d", seed)
                    .allMatch(minute ->
                            open.stream()
                                    .anyMatch(it ->
                                            !minute.isBefore(it.from())
                                                    && minute.isBefore(it.until())));
            for (var slot : slots) {
                assertWorking(seed, slot, roster);
            }
        }
    }

    private static void assertWorking(long seed, Slot slot, Roster roster) {
        var working =
                roster.counters().stream()
                        .filter(counter ->
                                minutes(slot.start(), roster.unit()).stream()
                                        .noneMatch(minute -> closed(counter, minute)))
                        .map(Counter::number)
                        .collect(Collectors.toSet());
        assertThat(slot.counters()).as("seed %d", seed).isEqualTo(working);
    }

    private static boolean closed(Counter counter, Instant minute) {
        return counter.closures().stream()
                .anyMatch(it ->
                        it.from().isBefore(minute.plusSeconds(60)) && minute.isBefore(it.until()));
    }

    private static List<Instant> minutes(Instant from, Duration duration) {
        var minutes = new ArrayList<Instant>();
        for (long i = 0; i < duration.toMinutes(); i++) {
            minutes.add(from.plus(Duration.ofMinutes(i)));
        }
        return minutes;
    }
}
