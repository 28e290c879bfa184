package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "пандус, пондус",
        "пандус, панудс",
        "пандус, пандс",
        "документ, дакумент",
        "програм, программ",
        "хоч, хач",
        "голосов, галасав",
        "больш, болш",
        "park, prak",
    })
    void forgivesErrorsOfFingersAndEars(String one, String other) {
        assertThat(Spelling.ofStems(one, other)).isBetween(0.5, 0.99);
        assertThat(Spelling.ofStems(other, one)).isEqualTo(Spelling.ofStems(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "дом, дым", "кот, рот", "вход, выход", "доступн, недоступн", "включ, выключ",
        "открыт, закрыт", "почт, мечт", "работ, забот", "приход, уход", "lock, unlock",
    })
    void takesNoOtherWordForAnError(String one, String other) {
        assertThat(Spelling.ofStems(one, other)).isZero();
        assertThat(Spelling.ofWords(one, other)).isZero();
    }

    @Test
    void isSurestOfTheSame() {
        assertThat(Spelling.ofStems("он", "он")).isEqualTo(1);
        assertThat(Spelling.ofStems("", "")).isEqualTo(1);
        assertThat(Spelling.ofWords("записаться", "записаьтся")).isGreaterThan(0.8);
    }
}
