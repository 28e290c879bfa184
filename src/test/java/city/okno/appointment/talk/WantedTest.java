package city.okno.appointment.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.service.ServiceId;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void keepsTheOrderInWhichThingsWereSaid() {
        assertThat(Wanted.of("12,15", "7").services())
                .containsExactly(new ServiceId(12), new ServiceId(15), new ServiceId(7));
    }

    @Test
    void isReadBackAsItWasWritten() {
        var wanted = Wanted.of("12", "15");
        assertThat(Wanted.of(null, wanted.joined())).isEqualTo(wanted);
    }

    @Test
    void oneThingAloneIsEnough() {
        assertThat(Wanted.of(null, "7").joined()).isEqualTo("7");
        assertThat(Wanted.of("", "7").joined()).isEqualTo("7");
    }

    @Test
    void twoOfTheSameAreTwo() {
        assertThat(Wanted.of("7", "7").services()).hasSize(2);
    }
}
