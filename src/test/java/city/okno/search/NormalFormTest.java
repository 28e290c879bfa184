package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ПАНДУС у входа!|пандус у входа",
                "Ёлка, ещё ёж|елка еще еж",
                "Мой йод|мой йод",
                "за́мок|замок",
                "онлайн-запись|онлайн запись",
                "Don’t worry|dont worry",
                "  №5 —  окно  №7 |5 окно 7",
                "МФЦ «Строгино»|мфц строгино",
                "👍🏽 да|да",
                "пан\u00adдус|пандус",
            })
    void keepsOnlyLettersDigitsAndSingleSpaces(String text, String normal) {
        assertThat(NormalForm.of(text)).isEqualTo(normal);
    }

    @Test
    void readsComposedAndDecomposedLettersAlike() {
        assertThat(NormalForm.of("и\u0306од е\u0308ж")).isEqualTo(NormalForm.of("йод ёж"));
    }

    @Test
    void hasNoWordsInPunctuation() {
        assertThat(NormalForm.words(" ?! … 👍 ")).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String text = RandomTexts.anything(random, 40);
            String once = NormalForm.of(text);
            assertThat(NormalForm.of(once)).isEqualTo(once);
            assertThat(once).doesNotContain("  ").isEqualTo(once.strip());
        }
    }
}
