package city.okno.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A text as words to be compared: as it was typed, or as what was probably meant by it.
///
/// @param refusal the text says that something is *not* wanted
/// @param asTyped no keyboard was switched and no letters were replaced
record Reading(List<Token> tokens, boolean refusal, boolean asTyped) {
    private static final Map<String, Set<String>> WORDS = Tables.sections("light-words.txt");
    private static final Set<String> OWN = words("own");
    private static final Set<String> LIGHT = words("light");
    private static final Set<String> NEGATION = words("negation");
    private static final Set<String> WISH = words("wish");

    /// Apostrophes and quotes inside a word are soft and hard signs to those who write Latin.
    private static final Pattern BETWEEN_LATIN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}'\"]+|\"(?!\\p{L})|(?<!\\p{L})['\"]");

    static Reading asTyped(String text) {
        return of(alone(text), true);
    }

    /// As typed first, then with the keyboard switched, then from Latin letters.
    static List<Reading> all(String text) {
        List<Reading> all = new ArrayList<>();
        all.add(asTyped(text));
        if (text.codePoints().anyMatch(Alphabet::isLatin)) {
            all.add(of(alone(KeyboardLayout.toRussian(text)), false));
            all.add(of(fromLatin(text), false));
        }
        if (text.codePoints().anyMatch(Alphabet::isCyrillic)) {
            all.add(of(alone(KeyboardLayout.toEnglish(text)), false));
        }
        return all;
    }

    private static List<List<String>> alone(String text) {
        return NormalForm.words(text).stream().map(List::of).toList();
    }

    private static List<List<String>> fromLatin(String text) {
        return Arrays.stream(BETWEEN_LATIN_WORDS.split(text))
                .flatMap(word -> {
                    List<String> spellings =
                            word.codePoints().anyMatch(Alphabet::isLatin)
                                    ? LatinLetters.spellings(word)
                                    : List.of();
                    return spellings.isEmpty() ? alone(word).stream() : Stream.of(spellings);
                })
                .toList();
    }

    /// @param words each with its spellings in normal form
    private static Reading of(List<List<String>> words, boolean asTyped) {
        List<Token> tokens = new ArrayList<>();
        boolean refusal = false;
        boolean negated = false;
        for (List<String> spellings : words) {
            if (anyOf(NEGATION, spellings)) {
                negated = true;
                continue;
            }
            refusal |= negated && anyOf(WISH, spellings);
            double weight = weight(spellings);
            List<Word> read = spellings.stream().map(Word::of).toList();
            tokens.add(new Token(read, weight, negated && weight == 1));
            negated = false;
        }
        return new Reading(List.copyOf(tokens), refusal, asTyped);
    }

    private static double weight(List<String> spellings) {
        return anyOf(OWN, spellings) ? 0.6 : anyOf(LIGHT, spellings) ? 0.3 : 1;
    }

    private static boolean anyOf(Set<String> words, Collection<String> spellings) {
        return !Collections.disjoint(words, spellings);
    }

    private static Set<String> words(String section) {
        return WORDS.getOrDefault(section, Set.of());
    }
}
