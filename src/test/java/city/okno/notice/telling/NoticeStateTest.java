package city.okno.notice.telling;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeStateTest {

    @Test
    void isThisTable() {
        var table =
                Stream.of(NoticeState.values())
                        .map(state -> state + " → " + state.next())
                        .collect(joining("\n"));
        assertThat(table)
                .isEqualTo(
                        """
                        WAITING → [ACTIVE, ENDED]
                        ACTIVE → [WAITING, ENDED]
                        ENDED → []\
                        """);
    }
}
