package city.okno.testing.leak;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What looks like personal data, whoever's it is. Okno's own messages are English, so a Russian
/// letter comes from a name, from what a resident wrote or from what the bot said.
enum Shape {
    RUSSIAN_TEXT("[а-яёА-ЯЁ]"),

    /// In an address, or in JSON that escapes.
    ENCODED_RUSSIAN_TEXT("%[dD][01]%[89abAB]|\\\\u04[0-5]"),

    /// As E.164 says it, with or without what an address makes of the plus.
    MOBILE_PHONE("(?<!\\d)(?:[78]?9\\d{9}|1202555\\d{4})(?!\\d)"),

    /// As people write it.
    WRITTEN_PHONE(
            "(?<!\\w)(?:\\+?7|8)[ (-]{1,2}\\d{3}[ )-]{1,2}\\d{3}[ -]?\\d{2}[ -]?\\d{2}(?!\\d)"),

    /// A chat id, or a phone of any country.
    LONG_NUMBER("(?<![\\w.@-])\\d{9,}(?![\\w-])");

    private static final int LONG = 9;
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{20,}");

    private final Pattern pattern;

    Shape(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /// The first one in the text, if there is any.
    static Optional<Shape> in(String text) {
        return mayHold(text)
                ? Arrays.stream(values()).filter(shape -> shape.isIn(text)).findFirst()
                : Optional.empty();
    }

    /// Most lines of a log hold nothing that a pattern would have to look at.
    private static boolean mayHold(String text) {
        var digits = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
                if (digits == LONG && !isObject(text, i + 1 - digits)
                        || (c == '7' || c == '8') && isLone(text, i) && isGap(text, i + 1)) {
                    return true;
                }
            } else {
                digits = 0;
                if (c == '%' || c == '\\' || c >= 'Ѐ' && c <= 'ӿ') {
                    return true;
                }
            }
        }
        return false;
    }

    /// `HikariProxyConnection@1456219769`
    private static boolean isObject(String text, int number) {
        return number > 0 && text.charAt(number - 1) == '@';
    }

    /// Not the end of a number, nor of a group of a UUID.
    private static boolean isLone(String text, int place) {
        return place == 0 || !Character.isLetterOrDigit(text.charAt(place - 1));
    }

    private static boolean isGap(String text, int place) {
        return place < text.length() && " (-".indexOf(text.charAt(place)) >= 0;
    }

    private boolean isIn(String text) {
        return pattern.matcher(text).results().anyMatch(found -> !isPartOfHash(text, found));
    }

    /// Among the digits of a hash everything occurs some day.
    private static boolean isPartOfHash(String text, MatchResult found) {
        return WORD.matcher(text)
                .results()
                .filter(word -> word.start() <= found.start() && found.end() <= word.end())
                .anyMatch(word -> HASH.matcher(word.group()).matches());
    }
}
