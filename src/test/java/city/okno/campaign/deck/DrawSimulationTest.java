package city.okno.campaign.deck;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.Tally;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A whole campaign with people who know what they like: does the feed find the ideas that are
/// really the best? The table of decision 0070, on a smaller scale.
class DrawSimulationTest {

    private static final int IDEAS = 1_000;
    private static final int PEOPLE = 1_000;
    private static final int CARDS = 40;
    private static final int BEST = 25;

    /// How well each idea is liked; ideas come in over the first four fifths of the campaign.
    private final double[] quality = new double[IDEAS];

    private final int[] inFavour = new int[IDEAS];
    private final int[] against = new int[IDEAS];
    private final int[] shown = new int[IDEAS];
    private final Random random = new Random(2026);

    @FunctionalInterface
    private interface Feed {
        int next(List<Candidate> unseen);
    }

    @Test
    void fairFeedFindsWhatMostVotesFirstBuries() {
        var mostVotesFirst = new DrawSimulationTest().run(this::mostVotes);
        var uniform = new DrawSimulationTest().run(this::anyone);
        var fair = new DrawSimulationTest().run(this::fair);

        assertThat(mostVotesFirst.found()).isLessThan(20);
        assertThat(mostVotesFirst.seldomSeen()).isGreaterThan(90);
        assertThat(fair.found()).isGreaterThan(uniform.found()).isGreaterThanOrEqualTo(70);
        assertThat(fair.seldomSeen()).isLessThan(15);
    }

    /// In per cent.
    private record Result(int found, int seldomSeen) {}

    private Result run(Feed feed) {
        for (int i = 0; i < IDEAS; i++) {
            quality[i] = Beta.sample(random, 4, 4);
        }
        for (int person = 0; person < PEOPLE; person++) {
            var here = Math.clamp((person + 1) * 5L * IDEAS / (4L * PEOPLE), 60, IDEAS);
            var seen = new BitSet();
            for (int card = 0; card < CARDS; card++) {
                int idea = feed.next(unseen(here, seen));
                seen.set(idea);
                answer(idea);
            }
        }
        return new Result(
                found(), 100 * (int) IntStream.of(shown).filter(n -> n < 10).count() / IDEAS);
    }

    private List<Candidate> unseen(int here, BitSet seen) {
        var unseen = new ArrayList<Candidate>(here);
        for (int i = 0; i < here; i++) {
            if (!seen.get(i)) {
                unseen.add(new Candidate(i, inFavour[i], against[i], shown[i]));
            }
        }
        return unseen;
    }

    private void answer(int idea) {
        shown[idea]++;
        double mood = random.nextDouble();
        if (mood < 0.2) {
            return; // no opinion
        }
        if (random.nextDouble() < quality[idea]) {
            inFavour[idea]++;
        } else {
            against[idea]++;
        }
    }

    private int found() {
        var best = first(Comparator.comparingDouble(i -> -quality[i]));
        var listed =
                first(
                        Comparator.comparingDouble(
                                i -> -new Tally(inFavour[i], against[i], 0, shown[i]).wilson()));
        listed.retainAll(best);
        return 100 * listed.size() / BEST;
    }

    private static HashSet<Integer> first(Comparator<Integer> order) {
        return new HashSet<>(IntStream.range(0, IDEAS).boxed().sorted(order).limit(BEST).toList());
    }

    private int mostVotes(List<Candidate> unseen) {
        return (int)
                unseen.stream()
                        .max(
                                Comparator.comparingInt(Candidate::inFavour)
                                        .thenComparing(
                                                Comparator.comparingLong(Candidate::id).reversed()))
                        .orElseThrow()
                        .id();
    }

    private int anyone(List<Candidate> unseen) {
        return (int) unseen.get(random.nextInt(unseen.size())).id();
    }

    private int fair(List<Candidate> unseen) {
        var draw = new Draw(random.nextLong());
        var sample = new HashSet<>(draw.sample(unseen.stream().map(Candidate::id).toList()));
        return (int) draw.pick(unseen.stream().filter(c -> sample.contains(c.id())).toList()).id();
    }
}
