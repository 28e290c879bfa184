package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordIndexTest {
    private final WordIndex<Integer> ideas = new WordIndex<>();

    @BeforeEach
    void fillIndex() {
        ideas.put(1, "Сделать пандус у главного входа");
        ideas.put(2, "Больше пандусов в центрах Строгино и Щукино");
        ideas.put(3, "Детский уголок с книгами");
        ideas.put(4, "Кофейный автомат возле входа");
        ideas.put(5, "Wi-Fi для посетителей");
        ideas.put(6, "Стоянка для велосипедов у входа");
        ideas.put(7, "Вход с улицы закрыть на ремонт");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "пандус",
                "пандусы",
                "Пандусов",
                "пандусами",
                "пондус",
                "пнадус",
                "пандсуы",
                "gfylec",
                "pandus",
                "pandusy",
                "где пандусы?",
                "нужен пандус"
            })
    void findsAWordInAnyForm(String words) {
        assertThat(keys(words)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void putsTheTextWithMoreOfTheWordsFirst() {
        assertThat(keys("пандус у входа")).startsWith(1);
        assertThat(keys("автомат входа")).startsWith(4);
    }

    @Test
    void leavesOutTextsThatHoldOnlyTheFrequentWord() {
        assertThat(keys("пандус у входа")).doesNotContain(4, 6, 7);
    }

    @Test
    void findsInSpiteOfAWordThatNobodyWrote() {
        assertThat(keys("детский уголок с батутом")).containsExactly(3);
    }

    @Test
    void findsLatinNamesAsTheyAre() {
        assertThat(keys("wi-fi")).containsExactly(5);
        assertThat(keys("цшаш")).isEmpty();
        assertThat(keys("ЦШ-АШ")).containsExactly(5);
    }

    @Test
    void putsTheNameItselfBeforeLongerNames() {
        WordIndex<String> centres = new WordIndex<>();
        List.of("Восточное Измайлово", "Измайлово", "Северное Измайлово", "Строгино")
                .forEach(name -> centres.put(name, name));

        assertThat(centres.find("в измайлове", 5))
                .extracting(Match::key)
                .containsExactly("Измайлово", "Восточное Измайлово", "Северное Измайлово");
        assertThat(centres.find("Измайлово", 5).getFirst().score()).isEqualTo(1);
        assertThat(centres.find("строгене", 5)).extracting(Match::key).containsExactly("Строгино");
    }

    @Test
    void findsNothingInNoWordsAndNoTexts() {
        assertThat(keys("")).isEmpty();
        assertThat(keys("бассейн")).isEmpty();
        assertThat(new WordIndex<Integer>().find("пандус", 5)).isEmpty();
    }

    @Test
    void forgetsWhatWasRemovedAndTheOldTextOfWhatWasReplaced() {
        ideas.remove(2);
        ideas.put(1, "Скамейки");

        assertThat(keys("пандус")).isEmpty();
        assertThat(keys("скамейка")).containsExactly(1);
    }

    @Test
    void answersTheSameWhateverTheHistory() {
        Random random = new Random(8);
        for (int round = 0; round < 20; round++) {
            Map<Integer, String> texts = new TreeMap<>();
            WordIndex<Integer> lived = new WordIndex<>();
            for (int i = 0; i < 200; i++) {
                int key = random.nextInt(40);
                if (random.nextInt(4) == 0) {
                    texts.remove(key);
                    lived.remove(key);
                } else {
                    texts.put(key, RandomTexts.idea(random));
                    lived.put(key, texts.get(key));
                }
            }
            WordIndex<Integer> fresh = new WordIndex<>();
            texts.forEach(fresh::put);

            String question = RandomTexts.idea(random);
            assertThat(lived.find(question, 10)).isEqualTo(fresh.find(question, 10));
            assertThat(lived.find("кулир", 10)).isEqualTo(fresh.find("кулир", 10));
        }
    }

    @Test
    void answersAmong5500IdeasWithoutDelay() {
        Random random = new Random(9);
        for (int key = 0; key < 5_500; key++) {
            ideas.put(key, RandomTexts.idea(random));
        }
        for (int i = 0; i < 100; i++) {
            ideas.find("пондусы для калясок", 10);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            ideas.find("пондусы для калясок", 10);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start).dividedBy(100))
                .isLessThan(Duration.ofMillis(50));
    }

    private List<Integer> keys(String words) {
        return ideas.find(words, 10).stream().map(Match::key).toList();
    }
}
