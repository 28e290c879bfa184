package city.okno.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate SUNDAY = FRIDAY.plusDays(2);

    private final Timetable timetable =
            new Timetable(
                    Map.of(
                            DayOfWeek.FRIDAY, List.of(between("08:00", "20:00")),
                            DayOfWeek.SATURDAY, List.of(between("09:00", "15:00"))),
                    Map.of(
                            DayOfWeek.FRIDAY,
                            List.of(between("13:00", "13:30"), between("19:30", "21:00"))),
                    Map.of(
                            SATURDAY, new SpecialDay(SATURDAY, List.of(), null),
                            SUNDAY,
                                    new SpecialDay(
                                            SUNDAY, List.of(between("10:00", "12:00")), null)));

    @Test
    void takesBreaksOutOfTheHours() {
        assertThat(timetable.on(FRIDAY).intervals())
                .containsExactly(between("08:00", "13:00"), between("13:30", "19:30"));
    }

    @Test
    void isClosedWhereNothingStands() {
        assertThat(timetable.on(FRIDAY.minusDays(1)).isClosed()).isTrue();
    }

    @Test
    void letsExceptionsWinOverTheWeekday() {
        assertThat(timetable.on(SATURDAY).isClosed()).isTrue();
        assertThat(timetable.on(SATURDAY.plusWeeks(1)).isClosed()).isFalse();
        assertThat(timetable.on(SUNDAY).intervals()).containsExactly(between("10:00", "12:00"));
    }

    @Test
    void endsBeforeItsLastMoment() {
        var hours = timetable.on(FRIDAY);

        assertThat(hours.contains(LocalTime.of(8, 0))).isTrue();
        assertThat(hours.contains(LocalTime.of(13, 0))).isFalse();
        assertThat(hours.contains(LocalTime.of(13, 30))).isTrue();
    }

    @Test
    void followsTheClockWhenItIsPutForthAndBack() {
        var night = List.of(between("01:00", "04:00"));
        var spring = new OpenHours(LocalDate.of(2026, 3, 29), night).in(ZoneId.of("Europe/Berlin"));
        var autumn =
                new OpenHours(LocalDate.of(2026, 10, 25), night).in(ZoneId.of("Europe/Berlin"));
        var missing = new OpenHours(LocalDate.of(2026, 3, 29), List.of(between("02:00", "03:00")));

        assertThat(lasting(spring.getFirst())).isEqualTo(Duration.ofHours(2));
        assertThat(lasting(autumn.getFirst())).isEqualTo(Duration.ofHours(4));
        assertThat(missing.in(ZoneId.of("Europe/Berlin"))).isEmpty();
    }

    private static Duration lasting(OpenHours.Span span) {
        return Duration.between(span.from(), span.until());
    }

    private static Interval between(String from, String until) {
        return new Interval(LocalTime.parse(from), LocalTime.parse(until));
    }
}
