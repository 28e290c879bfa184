package city.okno.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SimilarityIndexTest {
    private final SimilarityIndex<Integer> index = new SimilarityIndex<>();

    @Test
    void givesTheSameTextAScoreOfOne() {
        index.put(1, "Сделать пандус у входа");
        index.put(2, "Поставить автомат с кофе");

        List<Match<Integer>> found = index.find("сделать ПАНДУС, у входа!", 5, 0.35);

        assertThat(found).extracting(Match::key).containsExactly(1);
        assertThat(found.getFirst().score()).isCloseTo(1, within(1e-9));
    }

    @Test
    void findsAnotherFormOfTheSameThoughtAsSimilar() {
        Random random = new Random(1);
        for (int key = 10; key < 300; key++) {
            index.put(key, RandomTexts.idea(random));
        }
        index.put(1, "Пандусы для колясок у каждого входа в центр");

        Match<Integer> best =
                index.find("Нужен пандус для коляски у входа в центр", 5, 0).getFirst();

        assertThat(best.key()).isEqualTo(1);
        assertThat(best.score()).isGreaterThan(SimilarityIndex.SIMILAR);
    }

    @Test
    void marksAnEndingAndATypingErrorAsAlmostTheSame() {
        Random random = new Random(2);
        for (int key = 10; key < 300; key++) {
            index.put(key, RandomTexts.idea(random));
        }
        index.put(1, "Автомат с горячими напитками в зале ожидания");

        assertThat(index.find("Афтомат с горячими напитками в залах ожидания", 1, 0).getFirst())
                .satisfies(match -> {
                    assertThat(match.key()).isEqualTo(1);
                    assertThat(match.score()).isGreaterThan(SimilarityIndex.ALMOST_THE_SAME);
                });
    }

    @Test
    void findsNothingInAnEmptyIndexAndNothingByAnEmptyText() {
        assertThat(index.find("пандус", 5, 0)).isEmpty();
        index.put(1, "пандус");
        index.put(2, "!?");
        assertThat(index.find("", 5, 0)).isEmpty();
    }

    @Test
    void forgetsWhatWasRemovedAndTheOldTextOfWhatWasReplaced() {
        index.put(1, "пандус");
        index.put(2, "пандус у входа");
        index.put(1, "велопарковка");
        index.remove(2);
        index.remove(77);

        assertThat(index.find("пандус", 5, 0.2)).isEmpty();
        assertThat(index.find("велопарковка", 5, 0.9)).extracting(Match::key).containsExactly(1);
        assertThat(index.size()).isOne();
    }

    @Test
    void ordersEqualScoresByKeyAndKeepsTheLimit() {
        List.of(5, 3, 9, 1).forEach(key -> index.put(key, "детский уголок"));

        assertThat(index.find("детский уголок", 3, 0.35))
                .extracting(Match::key)
                .containsExactly(1, 3, 5);
    }

    @Test
    void answersTheSameWhateverTheHistory() {
        Random random = new Random(3);
        for (int round = 0; round < 20; round++) {
            Map<Integer, String> texts = new TreeMap<>();
            SimilarityIndex<Integer> lived = new SimilarityIndex<>();
            for (int i = 0; i < 300; i++) {
                int key = random.nextInt(60);
                if (random.nextInt(4) == 0) {
                    texts.remove(key);
                    lived.remove(key);
                } else {
                    texts.put(key, RandomTexts.idea(random));
                    lived.put(key, texts.get(key));
                }
                if (random.nextInt(10) == 0) {
                    lived.find(RandomTexts.idea(random), 3, 0);
                }
            }
            List<Integer> keys = new ArrayList<>(texts.keySet());
            Collections.shuffle(keys, random);
            SimilarityIndex<Integer> fresh = new SimilarityIndex<>();
            keys.forEach(key -> fresh.put(key, texts.get(key)));

            String question = RandomTexts.idea(random);
            assertThat(lived.size()).isEqualTo(texts.size());
            assertThat(lived.find(question, 10, 0)).isEqualTo(fresh.find(question, 10, 0));
        }
    }

    @Test
    void agreesWithTheFormulaComputedPlainly() {
        Random random = new Random(4);
        Map<Integer, String> texts = new TreeMap<>();
        for (int key = 0; key < 40; key++) {
            texts.put(key, RandomTexts.idea(random));
        }
        texts.forEach(index::put);
        String question = "пандус и скамейка у входа, щётка";

        for (Match<Integer> match : index.find(question, 100, 0)) {
            assertThat(match.score())
                    .isCloseTo(
                            PlainCosine.of(texts.values(), question, texts.get(match.key())),
                            within(1e-9));
        }
        assertThat(index.find(question, 100, 0)).hasSizeGreaterThan(10);
    }

    @Test
    void answersAmong5500IdeasWithoutDelay() {
        Random random = new Random(5);
        for (int key = 0; key < 5_500; key++) {
            index.put(key, RandomTexts.idea(random));
        }
        List<String> questions = random.ints(200).mapToObj(_ -> RandomTexts.idea(random)).toList();
        questions.forEach(question -> index.find(question, 5, SimilarityIndex.SIMILAR));

        long start = System.nanoTime();
        questions.forEach(question -> index.find(question, 5, SimilarityIndex.SIMILAR));
        Duration each = Duration.ofNanos(System.nanoTime() - start).dividedBy(questions.size());

        assertThat(each).isLessThan(Duration.ofMillis(50)); // about 1 ms when nothing else runs
    }

    @Test
    void answersWhileOneWrites() throws Exception {
        for (int key = 0; key < 200; key++) {
            index.put(key, "детский уголок " + key);
        }
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < 8; reader++) {
                reading.add(
                        readers.submit(() -> {
                            for (int i = 0; i < 200; i++) {
                                assertThat(index.find("детский уголок 7", 1, 0.9))
                                        .extracting(Match::key)
                                        .containsExactly(7);
                            }
                        }));
            }
            for (int key = 200; key < 600; key++) {
                index.put(key, "велопарковка " + key);
                index.remove(key - 100 >= 200 ? key - 100 : key);
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
        }
    }
}
