package city.okno.script;

import java.text.Normalizer;

/// Text from outside as both databases and all messengers can keep it.
public final class CleanText {

    private CleanText() {}

    /// Without U+0000 (PostgreSQL refuses it) and lone surrogates (UTF-8 cannot carry them), in
    /// NFC.
    public static String of(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(CleanText::isKept).forEach(clean::appendCodePoint);
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isKept(int codePoint) {
        return codePoint != 0
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }
}
