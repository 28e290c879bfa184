package city.okno.testing.leak;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Personal data and secrets of the tests that have no shape of their own: names in Latin letters,
/// numbers of documents, chat ids, tokens. Found as whole words.
public final class Planted {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final Pattern DIGITS = Pattern.compile("\\d{6,}");

    /// The line of a `.chat` file in which somebody says something.
    private static final Pattern SAYS =
            Pattern.compile("(?m)^(\\p{Lu}\\p{L}+)(?: in \\w+)? > (.*)$");

    /// Shorter ones stand in the program's own messages too.
    private static final int LEAST = 4;

    private static final int LEAST_OF_A_TEXT = 12;

    private static final Map<String, Set<String>> BY_LONGEST_WORD = new ConcurrentHashMap<>();

    private Planted() {}

    /// From now on no line of the log may hold this. It is looked for where its longest word
    /// stands: the first one may stand in every line, as that of all our keys does.
    public static void one(String personal) {
        if (personal.length() >= LEAST) {
            WORD.matcher(personal)
                    .results()
                    .map(MatchResult::group)
                    .max(Comparator.comparingInt(String::length))
                    .ifPresent(word ->
                            BY_LONGEST_WORD
                                    .computeIfAbsent(word, _ -> ConcurrentHashMap.newKeySet())
                                    .add(personal));
        }
    }

    /// The codes of an SMS.
    public static void digits(String text) {
        DIGITS.matcher(text).results().forEach(digits -> one(digits.group()));
    }

    /// The people of a `.chat` file and what they write.
    public static void chat(String file) {
        SAYS.matcher(file)
                .results()
                .forEach(said -> {
                    one(said.group(1));
                    if (said.group(2).length() >= LEAST_OF_A_TEXT) {
                        one(said.group(2));
                    }
                });
    }

    static Optional<String> in(String text) {
        for (int start = 0; start < text.length(); start++) {
            var end = endOfWord(text, start);
            if (end > start) {
                for (var planted :
                        BY_LONGEST_WORD.getOrDefault(text.substring(start, end), Set.of())) {
                    if (isWhole(text, planted)) {
                        return Optional.of(planted);
                    }
                }
                start = end;
            }
        }
        return Optional.empty();
    }

    private static int endOfWord(String text, int start) {
        var end = start;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /// Not part of a longer word, nor the number of an object. Without a pattern: in a JVM that has
    /// rehearsed all conversations most lines hold a word that some planted text begins with.
    private static boolean isWhole(String text, String planted) {
        for (var at = text.indexOf(planted); at >= 0; at = text.indexOf(planted, at + 1)) {
            var end = at + planted.length();
            if (!isPartOfWord(text, end) && !isPartOfWord(text, at - 1) && !isObject(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPartOfWord(String text, int place) {
        return place >= 0 && place < text.length() && isOfWord(text.charAt(place));
    }

    /// Nearly all that a log holds is Latin, for which Java's question is dear.
    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c > 127 && Character.isLetterOrDigit(c);
    }

    private static boolean isObject(String text, int start) {
        return start > 0 && text.charAt(start - 1) == '@';
    }
}
