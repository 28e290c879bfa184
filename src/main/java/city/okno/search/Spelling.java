package city.okno.search;

import java.util.Arrays;
import java.util.List;

/// How far one word is from another by typing errors.
///
/// Errors are counted in halves: another letter, a missing, an added or two swapped ones are two; a
/// letter that sounds alike, a silent one, or one written double or not is one. Another first
/// letter is three; a missing or added one at the beginning is out of reach, because it mostly
/// makes another word (`do` and `undo`).
final class Spelling {
    private static final int ALIKE = 1;
    private static final int ERROR = 2;
    private static final int OTHER_FIRST_LETTER = 3;
    private static final int OTHER_BEGINNING = 5;
    private static final char LEFT_OUT = '-';

    /// For each letter of Latin and Cyrillic those that sound alike.
    private static final String[] ALIKE_LETTERS = new String[0x500];

    static {
        Arrays.fill(ALIKE_LETTERS, "");
        for (List<String> row : Tables.rows("sounds.txt")) {
            char one = row.getFirst().charAt(0);
            char other = row.getFirst().charAt(2);
            ALIKE_LETTERS[one] += other;
            ALIKE_LETTERS[other] += one;
        }
    }

    private Spelling() {}

    /// 1 for the same stem, 0 for one that is not meant. Three letters may have half an error, two
    /// more letters half an error more, up to two whole ones.
    static double ofStems(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return likeness(one, other, length < 3 ? 0 : Math.min(4, length / 2));
    }

    /// The same for whole words, where the ending adds no certainty: five letters may have one
    /// error, eight one and a half.
    static double ofWords(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return likeness(one, other, length < 5 ? 0 : length < 8 ? 2 : 3);
    }

    private static double likeness(String one, String other, int allowed) {
        if (one.equals(other)) {
            return 1;
        }
        if (Math.abs(one.length() - other.length()) > allowed) {
            return 0;
        }
        int halves = halves(one, other, allowed);
        return halves > allowed ? 0 : 1 - 0.8 * halves / Math.min(one.length(), other.length());
    }

    /// Damerau–Levenshtein (optimal string alignment) with the costs above. Most words are far from
    /// most others, which shows after a few letters; then it gives up and returns more than
    /// allowed.
    private static int halves(String a, String b, int allowed) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            last[j] = last[j - 1] + extra(b, j - 1);
        }
        int leastBefore = 0;
        for (int i = 1; i <= a.length(); i++) {
            now[0] = last[0] + extra(a, i - 1);
            int least = now[0];
            for (int j = 1; j <= b.length(); j++) {
                int other = last[j - 1] + other(a.charAt(i - 1), b.charAt(j - 1), Math.min(i, j));
                int extra = Math.min(last[j] + extra(a, i - 1), now[j - 1] + extra(b, j - 1));
                now[j] = Math.min(other, extra);
                if (swapped(a, i, b, j)) {
                    now[j] = Math.min(now[j], before[j - 2] + ERROR);
                }
                least = Math.min(least, now[j]);
            }
            if (least > allowed && leastBefore > allowed) {
                return allowed + 1;
            }
            leastBefore = least;
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length()];
    }

    private static int other(char one, char other, int place) {
        if (one == other) {
            return 0;
        }
        if (soundAlike(one, other)) {
            return ALIKE;
        }
        return place == 1 ? OTHER_FIRST_LETTER : ERROR;
    }

    private static int extra(String word, int at) {
        char letter = word.charAt(at);
        boolean twice =
                (at > 0 && word.charAt(at - 1) == letter)
                        || (at + 1 < word.length() && word.charAt(at + 1) == letter);
        if (twice || soundAlike(letter, LEFT_OUT)) {
            return ALIKE;
        }
        return at < 2 ? OTHER_BEGINNING : ERROR;
    }

    private static boolean soundAlike(char one, char other) {
        return one < ALIKE_LETTERS.length && ALIKE_LETTERS[one].indexOf(other) >= 0;
    }

    private static boolean swapped(String a, int i, String b, int j) {
        return i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
