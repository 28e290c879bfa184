package city.okno.poll;

import java.util.List;

/// How often each place of a poll was chosen. `toString` shows nothing: who may see it is decided
/// by [Results].
///
/// @param answered people
/// @param counts by place, from the first on
public record Tally(int answered, List<Integer> counts) {

    public Tally {
        counts = List.copyOf(counts);
    }

    /// Of people, so that the shares of a poll with several answers come to more than 1.
    public double share(int place) {
        return (double) counts.get(place - 1) / answered;
    }

    /// The share, rounded.
    public int percent(int place) {
        return (int) Math.round(100 * share(place));
    }

    @Override
    public String toString() {
        return "Tally";
    }
}
