package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Effect.Spoken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptTest {

    private static final List<String> HEARD =
            List.of("Call +79001234567", "654321 is your code", "111111 is your code");

    @Test
    void repeatsWhatWasRead() {
        var plain = new Kept(null);
        plain.values().put("code", "123456");
        assertThat(plain.fill(7, "it is {code}", List.of())).isEqualTo("it is 123456");
        assertThat(plain.repeated()).isEqualTo(Map.of(7, Map.of("code", "123456")));
    }

    @Test
    void looksForTheSameFormWhereNothingIsRead() {
        assertThat(later(Map.of(7, Map.of("code", "123456"))).fill(7, "{code}", HEARD))
                .isEqualTo("654321");
    }

    @Test
    void leavesWhatWasNeverHeard() {
        assertThat(later(Map.of(7, Map.of("code", "AB-12"))).fill(7, "{code}", HEARD))
                .isEqualTo("{code}");
    }

    @Test
    void makesTracesOfAllRunsAlike() {
        var kept = later(Map.of(7, Map.of("code", "123456")));
        kept.fill(7, "{code}", HEARD);
        var said =
                new Trace(List.of(new Spoken("k", Map.of("code", "654321", "n", 1L))), List.of());
        assertThat(kept.inAnyRun(said).spoken().getFirst().arguments())
                .isEqualTo(Map.of("code", "{code}", "n", 1L));
    }

    private static Kept later(Map<Integer, Map<String, String>> repeated) {
        return new Kept(new Report(List.of(), List.of(), Map.of(), Map.of(), repeated, Map.of()));
    }
}
