package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineBreaksTest {

    @Test
    void breaksBetweenWords() {
        assertThat(lines("раз два три четыре", 8)).containsExactly("раз два", "три", "четыре");
        assertThat(lines("раз два", 7)).containsExactly("раз два");
        assertThat(lines("  раз \n два ", 20)).containsExactly("раз два");
    }

    @Test
    void breaksWordThatIsLongerThanLine() {
        assertThat(lines("четыре", 4)).containsExactly("четы", "ре");
    }

    @Test
    void neverBreaksThroughCharacter() {
        assertThat(lines("😀😀😀", 3)).containsExactly("😀", "😀", "😀");
    }

    @Test
    void saysThatSomethingIsLeftOut() {
        assertThat(LineBreaks.of("раз два три четыре", String::length, 8, 2))
                .containsExactly("раз два", "три чет…");
    }

    @Test
    void hasNoLinesForNothing() {
        assertThat(lines(" ", 8)).isEmpty();
    }

    private static List<String> lines(String text, int room) {
        return LineBreaks.of(text, String::length, room, 10);
    }
}
