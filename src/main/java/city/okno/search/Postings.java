package city.okno.search;

import java.util.Arrays;

/// Which slots hold a trigram and how often. Not safe for several threads by itself.
final class Postings {
    private int[] slots = new int[4];
    private int[] counts = new int[4];
    private int size;
    private double weight;

    void add(int slot, int count) {
        if (size == slots.length) {
            slots = Arrays.copyOf(slots, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        slots[size] = slot;
        counts[size++] = count;
    }

    void remove(int slot) {
        for (int i = 0; i < size; i++) {
            if (slots[i] == slot) {
                size--;
                slots[i] = slots[size];
                counts[i] = counts[size];
                return;
            }
        }
        throw new IllegalStateException("slot " + slot + " is not here");
    }

    boolean isEmpty() {
        return size == 0;
    }

    /// Adds `by` times the count to the score of each slot.
    void score(double by, double[] scores) {
        for (int i = 0; i < size; i++) {
            scores[slots[i]] += by * counts[i];
        }
    }

    void weigh(int texts) {
        weight = weight(texts, size);
    }

    double weight() {
        return weight;
    }

    /// The rarer, the heavier; never 0, so that a trigram of all texts still counts.
    static double weight(int texts, int holders) {
        return Math.log((1.0 + texts) / (1.0 + holders)) + 1;
    }
}
