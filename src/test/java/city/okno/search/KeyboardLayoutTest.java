package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyboardLayoutTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "ghtlkj;bnm blt.|предложить идею",
                "'nj `;br|это ёжик",
                "{JHJIJ|хорошо",
                "ghbdtn? z|привет, я",
                "j,]zdktybt|объявление",
            })
    void readsRussianTypedInEnglish(String typed, String meant) {
        assertThat(KeyboardLayout.toRussian(typed)).isEqualTo(meant);
    }

    @Test
    void readsEnglishTypedInRussian() {
        assertThat(KeyboardLayout.toEnglish("Руддщ цщкдв")).isEqualTo("hello world");
    }

    @Test
    void leavesThePartThatWasTypedRight() {
        assertThat(KeyboardLayout.toRussian("ghtlkj;bnm идею, да"))
                .isEqualTo("предложить идею, да");
        assertThat(KeyboardLayout.toEnglish("vote ашкые")).isEqualTo("vote first");
    }

    @Test
    void turnsEveryLetterThereAndBack() {
        String letters = "ёйцукенгшщзхъфывапролджэячсмитьбю";
        assertThat(KeyboardLayout.toRussian("x" + KeyboardLayout.toEnglish(letters)))
                .isEqualTo("ч" + letters);
    }
}
