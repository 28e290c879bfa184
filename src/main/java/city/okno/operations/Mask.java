package city.okno.operations;

import java.util.regex.Pattern;

/// The last net for personal data on its way into the log. Value types mask themselves, and nothing
/// logs what a resident wrote; this catches what a library says on its own.
final class Mask {

    private static final String MASKED = "***";

    /// Phones and chat ids: nine digits and more in one piece.
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.-])\\+?\\d{9,}(?![\\w-])");

    /// H2 repeats the values of a failed statement as SQL literals, and what it could not convert.
    private static final Pattern LITERAL =
            Pattern.compile("'(?:[^']|'')*'|(?<=converting )\"[^\"]*\"");

    private Mask() {}

    static String numbers(String text) {
        return LONG_NUMBER.matcher(text).replaceAll(MASKED);
    }

    static String values(String databaseMessage) {
        return numbers(LITERAL.matcher(databaseMessage).replaceAll(MASKED));
    }
}
