package city.okno.search;

import java.util.Comparator;
import java.util.List;

/// Something found, and how well it fits.
///
/// @param score above 0; 1 is the same text
public record Match<K>(K key, double score) {

    /// The best first, equal scores in the order of their keys.
    public static <K extends Comparable<? super K>> List<Match<K>> best(
            List<Match<K>> found, int limit) {
        return found.stream()
                .sorted(
                        Comparator.<Match<K>>comparingDouble(Match::score)
                                .reversed()
                                .thenComparing(Match::key))
                .limit(limit)
                .toList();
    }
}
