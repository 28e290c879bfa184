package city.okno.operations;

import java.util.regex.Pattern;

/// The last net for personal data on its way into the log. Value types mask themselves, and nothing
/// logs what a resident wrote; this catches what a library says on its own.
final class Mask {

    private static final String MASKED = "***";
    private static final int LONG = 9;

    /// H2 repeats the values of a failed statement as SQL literals, and what it could not convert.
    private static final Pattern LITERAL =
            Pattern.compile("'(?:[^']|'')*'|(?<=converting )\"[^\"]*\"");

    private Mask() {}

    /// Phones and chat ids: nine digits and more in one piece, with their plus. By hand, since
    /// every line of the log comes by, and a pattern would look at each of its characters several
    /// times.
    static String numbers(String text) {
        var masked = new StringBuilder();
        int written = 0;
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = endOfDigits(text, start);
            if (end - start >= LONG && isWhole(text, start, end)) {
                masked.append(text, written, withPlus(text, start)).append(MASKED);
                written = end;
            }
        }
        return written == 0 ? text : masked.append(text, written, text.length()).toString();
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int withPlus(String text, int start) {
        boolean plus = start > 0 && text.charAt(start - 1) == '+';
        return plus && mayBegin(text, start - 1) ? start - 1 : start;
    }

    private static boolean isWhole(String text, int start, int end) {
        return mayBegin(text, start)
                && (end == text.length()
                        || (!isOfWord(text.charAt(end)) && text.charAt(end) != '-'));
    }

    /// Not inside a word, a fraction or a UUID.
    private static boolean mayBegin(String text, int start) {
        if (start == 0) {
            return true;
        }
        char before = text.charAt(start - 1);
        return !isOfWord(before) && before != '.' && before != '-';
    }

    private static boolean isOfWord(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static String values(String databaseMessage) {
        return numbers(LITERAL.matcher(databaseMessage).replaceAll(MASKED));
    }
}
