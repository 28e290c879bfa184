package city.okno.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimetableTest {

    private static final Instant JUNE = Instant.parse("2026-06-05T09:00:00Z");
    private static final Instant JULY = Instant.parse("2026-07-22T20:59:59.999999Z");
    private static final Instant AUGUST = Instant.parse("2026-08-20T09:00:00Z");

    @Test
    void endsVotingAtTheVeryInstant() {
        var dates = new Timetable(JUNE, JULY, AUGUST, null);

        assertThat(dates.reached(JULY.minusNanos(1_000))).isEqualTo(Phase.OPEN);
        assertThat(dates.reached(JULY)).isEqualTo(Phase.SELECTION);
        assertThat(dates.reached(AUGUST)).isEqualTo(Phase.IMPLEMENTATION);
        assertThat(dates.reached(AUGUST.plusSeconds(1_000_000_000)))
                .isEqualTo(Phase.IMPLEMENTATION);
    }

    @Test
    void staysOpenWithoutAnEnd() {
        assertThat(Timetable.from(JUNE).reached(AUGUST)).isEqualTo(Phase.OPEN);
    }

    @Test
    void refusesDatesThatDoNotFollowOneAnother() {
        assertThatThrownBy(() -> new Timetable(JULY, JUNE, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timetable(JUNE, null, AUGUST, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
