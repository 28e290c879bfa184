package city.okno.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// The trigrams of a text's words and how often each stands there. A word stands between two
/// spaces: `on` gives `_on` and `on_`. A trigram is three UTF-16 units packed into a long.
final class Trigrams {
    private final long[] grams;
    private final int[] counts;

    private Trigrams(long[] grams, int[] counts) {
        this.grams = grams;
        this.counts = counts;
    }

    static Trigrams of(String text) {
        long[] all = NormalForm.words(text).stream().flatMapToLong(Trigrams::ofWord).toArray();
        Arrays.sort(all);
        int size = 0;
        int[] counts = new int[all.length];
        for (long gram : all) {
            if (size == 0 || all[size - 1] != gram) {
                all[size++] = gram;
            }
            counts[size - 1]++;
        }
        return new Trigrams(Arrays.copyOf(all, size), Arrays.copyOf(counts, size));
    }

    /// How many different ones; they are ascending.
    int size() {
        return grams.length;
    }

    long gram(int i) {
        return grams[i];
    }

    int count(int i) {
        return counts[i];
    }

    private static LongStream ofWord(String word) {
        String marked = ' ' + word + ' ';
        return IntStream.range(2, marked.length())
                .mapToLong(i ->
                        (long) marked.charAt(i - 2) << 32
                                | (long) marked.charAt(i - 1) << 16
                                | marked.charAt(i));
    }
}
