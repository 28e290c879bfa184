package city.okno.script.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What somebody may have meant.
public final class Suggestion {

    /// More names than this are no help.
    private static final int SHOWN = 12;

    private Suggestion() {}

    /// The nearest name when it is a slip away, else all of them when they are few.
    ///
    /// @param names at least one
    static String of(String written, Collection<String> names) {
        var near = names.size() == 1 ? names.stream().findFirst() : near(written, names);
        if (near.isPresent()) {
            return "“" + near.get() + "”";
        }
        var sorted = names.stream().sorted().limit(SHOWN).toList();
        return "one of " + String.join(", ", sorted) + (names.size() > SHOWN ? ", …" : "");
    }

    /// The nearest name, when it is a slip or two away.
    public static Optional<String> near(String written, Collection<String> names) {
        return names.stream()
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .filter(name -> distance(written, name) <= Math.max(1, written.length() / 4));
    }

    /// Levenshtein's, where two letters in the wrong order count as one slip.
    private static int distance(String from, String to) {
        var table = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, from, to, i, j);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int step(int[][] table, String from, String to, int i, int j) {
        int same = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
        int best =
                Math.min(
                        table[i - 1][j - 1] + same, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        var swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
