package city.okno.script.fault;

import java.util.Collection;
import java.util.Comparator;

/// What somebody may have meant.
final class Suggestion {

    /// More names than this are no help.
    private static final int SHOWN = 12;

    private Suggestion() {}

    /// The nearest name when it is a slip away, else all of them when they are few.
    static String of(String written, Collection<String> names) {
        if (names.isEmpty()) {
            return "none: there are none";
        }
        var nearest =
                names.stream()
                        .min(Comparator.comparingInt(name -> distance(written, name)))
                        .orElseThrow();
        if (distance(written, nearest) <= Math.max(1, written.length() / 4)) {
            return "“" + nearest + "”";
        }
        var sorted = names.stream().sorted().limit(SHOWN).toList();
        return "one of " + String.join(", ", sorted) + (names.size() > SHOWN ? ", …" : "");
    }

    /// Levenshtein's.
    private static int distance(String from, String to) {
        var row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
