package city.okno.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PhaseTest {

    @Test
    void permitsExactlyThis() {
        var table =
                Arrays.stream(Phase.values())
                        .map(phase ->
                                phase
                                        + ": "
                                        + Arrays.stream(Act.values())
                                                .filter(phase::permits)
                                                .map(Act::name)
                                                .collect(Collectors.joining(" ")))
                        .map(String::strip)
                        .collect(Collectors.joining("\n"));

        assertThat(table)
                .isEqualTo(
                        """
                        APPLICATIONS: APPLY
                        OPEN: APPLY SUBMIT VOTE
                        SELECTION:
                        IMPLEMENTATION:
                        CLOSED:\
                        """);
    }
}
