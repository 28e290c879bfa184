package city.okno.campaign.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    private static final List<Candidate> CANDIDATES =
            LongStream.range(0, 20)
                    .mapToObj(id -> new Candidate(id, (int) id, 20, (int) (id % 7) + 1))
                    .toList();

    @Test
    void drawsTheSameCardFromTheSameSeed() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(new Draw(seed).pick(CANDIDATES)).isEqualTo(new Draw(seed).pick(CANDIDATES));
        }
    }

    @Test
    void takesHalfOfTheCardsEachWay() {
        var leastShown =
                LongStream.range(0, 10_000)
                        .mapToObj(seed -> new Draw(seed * 7_919).pick(CANDIDATES))
                        .filter(drawn -> drawn.way() == Way.LEAST_SHOWN)
                        .toList();

        assertThat(leastShown.size()).isBetween(4_800, 5_200);
        assertThat(leastShown).allMatch(drawn -> drawn.id() % 7 == 0);
        assertThat(leastShown).extracting(Draw.Drawn::id).contains(0L, 7L, 14L);
    }

    @Test
    void samplesWithoutRepetitionFromWhatIsUnseen() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            var unseen =
                    LongStream.range(0, random.nextInt(1_000) + 1).map(i -> i * 3).boxed().toList();

            var sample = new Draw(random.nextLong()).sample(unseen);

            assertThat(sample).hasSize(Math.min(Draw.SAMPLE, unseen.size()));
            assertThat(new HashSet<>(sample)).hasSize(sample.size());
            assertThat(new HashSet<>(unseen)).containsAll(sample);
        }
    }

    @Test
    void samplesEachIdeaAboutEquallyOften() {
        var unseen = LongStream.range(0, 400).boxed().toList();
        var times = new int[400];
        IntStream.range(0, 2_000)
                .mapToObj(seed -> new Draw(seed * 104_729L).sample(unseen))
                .forEach(sample -> sample.forEach(id -> times[id.intValue()]++));

        assertThat(IntStream.of(times)).allMatch(count -> count > 850 && count < 1_150);
    }
}
