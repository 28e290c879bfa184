package city.okno.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class IdeaStateTest {

    @Test
    void goesExactlyTheseWays() {
        var table =
                Arrays.stream(IdeaState.values())
                        .map(state ->
                                state
                                        + " -> "
                                        + Arrays.stream(IdeaState.values())
                                                .filter(state::mayBecome)
                                                .map(IdeaState::name)
                                                .collect(Collectors.joining(" ")))
                        .map(String::strip)
                        .collect(Collectors.joining("\n"));

        assertThat(table)
                .isEqualTo(
                        """
                        SUBMITTED -> PUBLISHED REJECTED
                        PUBLISHED -> HIDDEN REJECTED
                        HIDDEN -> PUBLISHED REJECTED
                        REJECTED ->\
                        """);
    }
}
