package city.okno.notice.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WavesTest {

    @Test
    void bringsNothingTwiceInOneWave() {
        var waves = Waves.of(List.of("a1", "b1", "a2", "c1", "a3", "b2"), WavesTest::letter);
        assertThat(waves)
                .containsExactly(List.of("a1", "b1", "c1"), List.of("a2", "b2"), List.of("a3"));
    }

    @Test
    void keepsTheOrderOfWhatSharesAnyMark() {
        var waves = Waves.of(List.of("ab", "bc", "cd", "e"), WavesTest::letters);
        assertThat(waves).containsExactly(List.of("ab", "e"), List.of("bc"), List.of("cd"));
    }

    @Test
    void makesNoWaveOfNothing() {
        assertThat(Waves.of(List.<String>of(), WavesTest::letters)).isEmpty();
    }

    private static List<Character> letter(String one) {
        return List.of(one.charAt(0));
    }

    private static List<Character> letters(String one) {
        return one.chars().mapToObj(it -> (char) it).toList();
    }
}
