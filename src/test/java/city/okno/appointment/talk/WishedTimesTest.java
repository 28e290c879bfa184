package city.okno.appointment.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WishedTimesTest {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 9);

    /// Each hour from 8 to 19.
    private static final List<Instant> FREE =
            IntStream.rangeClosed(8, 19).mapToObj(WishedTimesTest::at).toList();

    @Test
    void offersOnlyWhatFitsByTheCentresClock() {
        assertThat(fitting(17, 18).of(FREE)).containsExactly(at(17), at(18));
    }

    @Test
    void offersNearestInOrderWhereNothingFits() {
        assertThat(fitting(21, 22).of(FREE))
                .containsExactly(at(14), at(15), at(16), at(17), at(18), at(19));
        assertThat(FREE).noneMatch(fitting(21, 22)::fits);
    }

    @Test
    void offersEverythingToWhomItIsAllTheSame() {
        assertThat(new WishedTimes(null, MOSCOW).of(FREE)).isEqualTo(FREE);
    }

    @Test
    void offersNothingWhereNothingIsFree() {
        assertThat(fitting(8, 9).of(List.of())).isEmpty();
    }

    private static WishedTimes fitting(int earliest, int latest) {
        return new WishedTimes(
                new When(DAY, DAY, LocalTime.of(earliest, 0), LocalTime.of(latest, 0)), MOSCOW);
    }

    private static Instant at(int hour) {
        return DAY.atTime(hour, 0).atZone(MOSCOW).toInstant();
    }
}
