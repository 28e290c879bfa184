package city.okno.campaign.deck;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// One draw of a card: half of them take the least shown idea, half go by Thompson sampling.
///
/// Among many ideas a draw looks only at a random sample of them. That finds the best ones as well
/// as a look at all (`DrawSimulationTest`), and its cost does not grow with the campaign.
///
/// Everything follows from the seed: [Random] is specified bit by bit, so a draw can be recomputed
/// from what is stored, by any version of Java.
final class Draw {

    static final int SAMPLE = 200;

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    /// @param id the idea's row
    record Drawn(long id, Way way) {}

    /// The ideas to look at; call it before [#pick].
    ///
    /// @param unseen in a stable order
    List<Long> sample(List<Long> unseen) {
        if (unseen.size() <= SAMPLE) {
            return unseen;
        }
        var rest = new ArrayList<>(unseen);
        var sample = new ArrayList<Long>(SAMPLE);
        for (int i = 0; i < SAMPLE; i++) {
            int at = i + random.nextInt(rest.size() - i);
            sample.add(rest.get(at));
            rest.set(at, rest.get(i));
        }
        return sample;
    }

    /// @param candidates at least one, in a stable order
    Drawn pick(List<Candidate> candidates) {
        return random.nextBoolean()
                ? new Drawn(leastShown(candidates), Way.LEAST_SHOWN)
                : new Drawn(luckiest(candidates), Way.THOMPSON);
    }

    private long leastShown(List<Candidate> candidates) {
        int least = candidates.stream().mapToInt(Candidate::shown).min().orElseThrow();
        var equal = candidates.stream().filter(candidate -> candidate.shown() == least).toList();
        return equal.get(random.nextInt(equal.size())).id();
    }

    private long luckiest(List<Candidate> candidates) {
        record Thrown(long id, double luck) {}
        return candidates.stream()
                .map(candidate -> new Thrown(candidate.id(), luck(candidate)))
                .max(Comparator.comparingDouble(Thrown::luck))
                .orElseThrow()
                .id();
    }

    private double luck(Candidate candidate) {
        return Beta.sample(random, candidate.inFavour() + 1, candidate.against() + 1);
    }
}
