package city.okno.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AppointmentStateTest {

    @Test
    void goesThisWayAndNoOther() {
        var table =
                Arrays.stream(AppointmentState.values())
                        .map(state -> state + " -> " + state.next())
                        .collect(Collectors.joining("\n"));
        assertThat(table)
                .isEqualTo(
                        """
                        HELD -> [BOOKED, EXPIRED]
                        BOOKED -> [DISPLACED, ARRIVED, CANCELLED, MISSED]
                        DISPLACED -> [BOOKED, CANCELLED]
                        ARRIVED -> [CALLED, SERVED, CANCELLED]
                        CALLED -> [SERVED, MISSED]
                        SERVED -> []
                        CANCELLED -> []
                        MISSED -> [ARRIVED]
                        EXPIRED -> []\
                        """);
    }
}
