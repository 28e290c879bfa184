package city.okno.operations;

import java.util.regex.Pattern;

/// The last net for personal data on its way into the log. Value types mask themselves, and nothing
/// logs what a resident wrote; this catches what a library says on its own.
final class Mask {

    private static final String MASKED = "***";
    private static final int LONG = 9;

    /// Phones and chat ids: nine digits and more in one piece.
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.-])\\+?\\d{9,}(?![\\w-])");

    /// H2 repeats the values of a failed statement as SQL literals, and what it could not convert.
    private static final Pattern LITERAL =
            Pattern.compile("'(?:[^']|'')*'|(?<=converting )\"[^\"]*\"");

    private Mask() {}

    static String numbers(String text) {
        return mayHoldNumber(text) ? LONG_NUMBER.matcher(text).replaceAll(MASKED) : text;
    }

    /// Most lines of a log hold no long number; the pattern would look at each of their characters
    /// several times.
    private static boolean mayHoldNumber(String text) {
        var digits = 0;
        for (int i = 0; i < text.length() && digits < LONG; i++) {
            digits = Character.isDigit(text.charAt(i)) ? digits + 1 : 0;
        }
        return digits == LONG;
    }

    static String values(String databaseMessage) {
        return numbers(LITERAL.matcher(databaseMessage).replaceAll(MASKED));
    }
}
