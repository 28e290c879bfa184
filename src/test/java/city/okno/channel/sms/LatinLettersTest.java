package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Segments;
import city.okno.script.Segments.Encoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTest {

    private static final String TAIL = " а".repeat(60);

    @ParameterizedTest
    @CsvSource({
        "Документы готовы, Dokumenty' gotovy'",
        "цирк царь, cirk czar'",
        "Цыган ЦСКА, Cy'gan CZSKA",
        "ЩУКА Щука, SHHUKA Shhuka",
        "объявление, ob''yavlenie",
        "Эхо ёж Ёлка ЁЛКА, E'xo yozh Yolka YOLKA",
        "Юля Я, Yulya Ya",
        "чьё, ch'yo",
        "№ 5 — «Окно»…, No 5 - \"Okno\"..."
    })
    void writesAsStandardSays(String russian, String latin) {
        assertThat(LatinLetters.ifCheaper(russian + TAIL)).startsWith(latin);
    }

    @Test
    void leavesWhatIsCheapAlready() {
        assertThat(LatinLetters.ifCheaper("Готово")).isEqualTo("Готово");
        assertThat(LatinLetters.ifCheaper("It's ready")).isEqualTo("It's ready");
    }

    @Test
    void leavesWhatStaysDear() {
        var text = "Готово 😀" + TAIL;
        assertThat(LatinLetters.ifCheaper(text)).isEqualTo(text);
    }

    @Test
    void bringsWholeAlphabetIntoGsm() {
        var text = new StringBuilder("Ёё");
        for (var letter = 'А'; letter <= 'я'; letter++) {
            text.append(letter);
        }
        var latin = LatinLetters.ifCheaper(text.append(TAIL).toString());
        assertThat(Segments.of(latin).encoding()).isEqualTo(Encoding.GSM_7);
    }
}
