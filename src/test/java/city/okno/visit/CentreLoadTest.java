package city.okno.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentreLoadTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private final UsualWeek week = UsualWeek.of(VisitWorld.centre("west"));
    private final List<HourSum> sums = new ArrayList<>();

    @Test
    void findsTheCalmestTwoHoursOfEachDay() {
        fill(10);
        add(MONDAY.with(DayOfWeek.TUESDAY), 14, -6);
        add(MONDAY.with(DayOfWeek.TUESDAY), 15, -5);
        add(MONDAY.with(DayOfWeek.FRIDAY), 16, -4);
        add(MONDAY.with(DayOfWeek.FRIDAY), 17, -4);
        add(MONDAY, 10, 20);
        add(MONDAY, 11, 30);
        assertThat(load().calmest(2))
                .containsExactly(
                        new Stretch(DayOfWeek.TUESDAY, 14, 16),
                        new Stretch(DayOfWeek.FRIDAY, 16, 18));
        assertThat(load().fullest(1)).containsExactly(new Stretch(DayOfWeek.MONDAY, 10, 12));
    }

    @Test
    void advisesOnlyHoursInWhichItIsOpenFromBeginningToEnd() {
        fill(10);
        assertThat(load().calmest(6))
                .allSatisfy(it -> assertThat(it.until()).isLessThanOrEqualTo(20))
                .contains(new Stretch(DayOfWeek.SATURDAY, 11, 13))
                .noneMatch(it -> it.contains(DayOfWeek.WEDNESDAY, 13));
    }

    @Test
    void saysNothingOfAWeekdayThatCameOnce() {
        fill(10);
        sums.removeIf(
                it -> it.hour().isBefore(MONDAY.plusDays(2).atStartOfDay(MOSCOW).toInstant()));
        assertThat(load().calmest(7)).extracting(Stretch::day).doesNotContain(DayOfWeek.MONDAY);
        sums.clear();
        assertThat(load().isKnown()).isFalse();
    }

    @Test
    void dividesByTheDaysOnWhichSomebodyCame() {
        add(MONDAY, 9, 10);
        add(MONDAY.plusWeeks(1), 9, 20);
        add(MONDAY.plusWeeks(2), 12, 6);
        assertThat(load().load().at(DayOfWeek.MONDAY, 9)).isEqualTo(10);
        assertThat(load().level(DayOfWeek.MONDAY, 9, 5)).isEqualTo(5);
        assertThat(load().level(DayOfWeek.MONDAY, 12, 5)).isEqualTo(2);
        assertThat(load().level(DayOfWeek.MONDAY, 7, 5)).isZero();
        assertThat(load().level(DayOfWeek.TUESDAY, 9, 5)).isZero();
    }

    private CentreLoad load() {
        return new CentreLoad(Load.of(sums, MOSCOW), week);
    }

    /// Two weeks of the same.
    private void fill(int visits) {
        MONDAY.datesUntil(MONDAY.plusWeeks(2))
                .forEach(day -> {
                    for (var hour = 8; hour < 20; hour++) {
                        add(day, hour, visits);
                    }
                });
    }

    private void add(LocalDate day, int hour, int visits) {
        sums.add(
                new HourSum(
                        1,
                        day.atTime(hour, 0).atZone(MOSCOW).toInstant(),
                        CounterGroup.UNIVERSAL,
                        visits,
                        visits,
                        0,
                        Duration.ZERO));
    }
}
