package city.okno.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/// Russian words in Latin letters, read back. There are many habits and people mix them, so a word
/// has several spellings; the likeliest come first.
final class LatinLetters {
    private static final int MOST_SPELLINGS = 16;
    private static final String NOTHING = "-";
    private static final Map<String, List<String>> PIECES = new HashMap<>();
    private static final int LONGEST;

    static {
        int longest = 0;
        for (List<String> row : Tables.rows("latin-letters.tsv")) {
            PIECES.put(row.getFirst(), row.subList(1, row.size()));
            longest = Math.max(longest, row.getFirst().length());
        }
        LONGEST = longest;
    }

    private LatinLetters() {}

    /// At most sixteen spellings of one word in normal form; none when a sign of it has no reading.
    static List<String> spellings(String word) {
        String latin = word.toLowerCase(Locale.ROOT);
        Set<String> spellings = new LinkedHashSet<>();
        PriorityQueue<Begun> begun = new PriorityQueue<>(Begun.LIKELIEST_FIRST);
        begun.add(new Begun(0, "", 0, 0));
        int made = 1;
        while (!begun.isEmpty() && spellings.size() < MOST_SPELLINGS) {
            Begun best = begun.remove();
            if (best.read == latin.length()) {
                spellings.add(NormalForm.of(best.written));
                continue;
            }
            for (Begun next : best.next(latin)) {
                begun.add(next.numbered(made++));
            }
        }
        spellings.remove("");
        return List.copyOf(spellings);
    }

    /// A word of which the first letters are read. Each choice that is not the first costs one.
    private record Begun(int read, String written, int cost, int number) {
        private static final Comparator<Begun> LIKELIEST_FIRST =
                Comparator.comparingInt(Begun::cost)
                        .thenComparingInt(begun -> -begun.read)
                        .thenComparingInt(Begun::number);

        private List<Begun> next(String latin) {
            List<Begun> next = new ArrayList<>();
            int shorter = 0;
            for (int end = Math.min(latin.length(), read + LONGEST); end > read; end--) {
                List<String> letters = PIECES.get(latin.substring(read, end));
                if (letters != null) {
                    for (int i = 0; i < letters.size(); i++) {
                        String letter = letters.get(i).equals(NOTHING) ? "" : letters.get(i);
                        next.add(new Begun(end, written + letter, cost + i + shorter, 0));
                    }
                    shorter++;
                }
            }
            return next;
        }

        private Begun numbered(int number) {
            return new Begun(read, written, cost, number);
        }
    }
}
