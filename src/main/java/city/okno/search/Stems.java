package city.okno.search;

import java.util.Set;

/// Words without their endings, so that the forms of one word meet. Not grammar: a table of endings
/// and three letters that stay, of a word of three letters two.
final class Stems {
    private static final int LEAST = 3;
    private static final Set<String> ENDINGS =
            Tables.sections("endings.txt").getOrDefault("ending", Set.of());

    private Stems() {}

    /// @param word in normal form
    static String of(String word) {
        for (int stem = Math.min(LEAST, word.length() - 1); stem < word.length(); stem++) {
            if (stem > 1 && ENDINGS.contains(word.substring(stem))) {
                return word.substring(0, stem);
            }
        }
        return word;
    }
}
