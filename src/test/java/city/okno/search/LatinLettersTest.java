package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            textBlock =
                    """
                    # GOST 7.79 B
                    predlozhit'|предложить
                    zayavka|заявка
                    xochu|хочу
                    shhit|щит
                    centr|центр
                    # passport
                    pomoshch|помощь
                    iunost|юность
                    khleb|хлеб
                    tsentr|центр
                    moi|мой
                    # BGN and the street
                    borsch|борщ
                    ploschad|площадь
                    moy|мой
                    dokumenty|документы
                    uslugi|услуги
                    ezhik|ежик
                    hochu|хочу
                    jizn|жизнь
                    4to|что
                    wkola|школа
                    ob"yavlenie|объявление
                    podjezd|подъезд
                    """)
    void readsTheHabitsOfWriters(String latin, String russian) {
        assertThat(LatinLetters.spellings(latin))
                .anySatisfy(spelling ->
                        assertThat(Stems.of(spelling).replace("ъ", ""))
                                .isEqualTo(Stems.of(russian).replace("ъ", "")));
    }

    @Test
    void givesTheLikeliestFirstAndNotTooMany() {
        assertThat(LatinLetters.spellings("shchi").getFirst()).isEqualTo("щи");
        assertThat(LatinLetters.spellings("yyyyyyyyyyyyyyyyyyyyyyyyyyyy")).hasSizeLessThan(17);
    }

    @Test
    void hasNoSpellingForAnotherSign() {
        assertThat(LatinLetters.spellings("caña")).isEmpty();
    }

    @Test
    void readsAnyWordQuickly() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            String word =
                    random.ints(1 + random.nextInt(60), 'a', 'z' + 1)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            assertThat(LatinLetters.spellings(word)).isNotEmpty().hasSizeLessThanOrEqualTo(16);
        }
    }
}
