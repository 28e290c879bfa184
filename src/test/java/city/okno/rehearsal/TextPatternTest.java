package city.okno.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextPatternTest {

    private final Map<String, String> kept = new HashMap<>();

    @Test
    void takesTheTextToTheLetter() {
        assertThat(TextPattern.matches("Всё (почти) верно?", "Всё (почти) верно?", kept)).isTrue();
        assertThat(TextPattern.matches("Всё верно?", "Всё верно", kept)).isFalse();
    }

    @Test
    void letsAnEllipsisStandForAnything() {
        assertThat(TextPattern.matches("Номер … из 5000", "Номер 17\nиз 5000", kept)).isFalse();
        assertThat(TextPattern.matches("Номер…из 5000", "Номер 17\nиз 5000", kept)).isTrue();
    }

    @Test
    void keepsWhatStandsAtAName() {
        assertThat(TextPattern.matches("Код: {code}. Никому", "Код: 123456. Никому", kept))
                .isTrue();
        assertThat(TextPattern.filled("{code}", kept)).isEqualTo("123456");
    }
}
