package city.okno.poll.talk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.poll.talk.OptionText.Trouble;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionTextTest {

    @Test
    void readsLinesAndWhatStandsBetweenSemicolons() {
        assertThat(OptionText.read(" Да \n\nНет; не знаю;"))
                .containsExactly("Да", "Нет", "не знаю");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(trouble("Да")).isEqualTo(new Trouble.TooFew(2));
        assertThat(trouble("1", "2", "3", "4")).isEqualTo(new Trouble.TooMany(3));
        assertThat(trouble("Да", "Нет", "да")).isEqualTo(new Trouble.Twice("Да"));
        assertThat(trouble("Да", "я".repeat(41)))
                .isEqualTo(new Trouble.TooLong("я".repeat(41), 40));
        assertThat(trouble("Да", "я".repeat(40))).isNull();
    }

    @Test
    void countsCharactersAndNotTheirHalves() {
        assertThat(trouble("Да", "😀".repeat(40))).isNull();
    }

    private static Trouble trouble(String... options) {
        return OptionText.trouble(List.of(options), 2, 3).orElse(null);
    }
}
