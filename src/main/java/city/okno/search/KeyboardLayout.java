package city.okno.search;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;

/// Text that was typed without switching the keyboard, read as if it had been switched.
///
/// Only pieces between spaces that hold a letter of the wrong alphabet are turned, so that a
/// sentence in which the person noticed the mistake halfway is read as well. Letters become small.
final class KeyboardLayout {
    private static final Map<Character, Character> RUSSIAN = new HashMap<>();
    private static final Map<Character, Character> ENGLISH = new HashMap<>();

    static {
        for (List<String> row : Tables.rows("keyboard.tsv")) {
            char english = row.get(0).charAt(0);
            char russian = row.get(1).charAt(0);
            RUSSIAN.put(english, russian);
            ENGLISH.putIfAbsent(russian, english);
        }
    }

    private KeyboardLayout() {}

    static String toRussian(String text) {
        return turned(text, Alphabet::isLatin, RUSSIAN);
    }

    static String toEnglish(String text) {
        return turned(text, Alphabet::isCyrillic, ENGLISH);
    }

    private static String turned(
            String text, IntPredicate wrong, Map<Character, Character> letters) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+"))
                .map(piece -> piece.codePoints().anyMatch(wrong) ? turned(piece, letters) : piece)
                .collect(joining(" "));
    }

    private static String turned(String piece, Map<Character, Character> letters) {
        StringBuilder turned = new StringBuilder(piece.length());
        for (int i = 0; i < piece.length(); i++) {
            char typed = piece.charAt(i);
            turned.append(letters.getOrDefault(typed, typed));
        }
        return turned.toString();
    }
}
