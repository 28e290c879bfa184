package city.okno.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Text as it is compared: small letters and digits with single spaces between words.
///
/// Stress marks and the two dots (of the seventh Russian letter, of an umlaut) are dropped, the
/// breve of the short i stays. Apostrophes and soft hyphens vanish, so that `don't` is one word;
/// everything else that is neither letter nor digit is a space.
public final class NormalForm {
    private static final char GRAVE = '\u0300';
    private static final char ACUTE = '\u0301';
    private static final char TWO_DOTS = '\u0308';

    private NormalForm() {}

    /// The normal form, possibly empty; taking it again changes nothing.
    public static String of(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> append(kept, c));
        int end = kept.length();
        if (end > 0 && kept.charAt(end - 1) == ' ') {
            kept.setLength(end - 1);
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /// The words of the normal form, in order.
    public static List<String> words(String text) {
        String normal = of(text);
        return normal.isEmpty() ? List.of() : List.of(normal.split(" "));
    }

    private static void append(StringBuilder kept, int c) {
        if (Character.isLetterOrDigit(c) || isKeptMark(c)) {
            kept.appendCodePoint(c);
        } else if (!vanishes(c) && !kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
            kept.append(' ');
        }
    }

    private static boolean isKeptMark(int c) {
        return Character.getType(c) == Character.NON_SPACING_MARK && !vanishes(c);
    }

    private static boolean vanishes(int c) {
        return switch (c) {
            case GRAVE, ACUTE, TWO_DOTS, '\'', '`', '\u2019', '\u02bc' -> true;
            default -> Character.getType(c) == Character.FORMAT; // soft hyphen, zero-width joiners
        };
    }
}
