package city.okno.script;

import java.util.Optional;

/// How many segments an SMS takes, that is, what it costs. Exact: an escape pair of GSM-7 and a
/// surrogate pair of UCS-2 are never split over two segments, so dividing by 153 or 67 is wrong
/// where a pair stands on the border.
///
/// 3GPP TS 23.038: GSM-7 carries 160 septets in one segment and 153 in each of several, UCS-2 70
/// and 67 units.
///
/// @param encoding what the text needs as a whole; one character decides
/// @param units septets or UTF-16 units
/// @param count segments; 0 for an empty text
public record Segments(Encoding encoding, int units, int count) {

    /// How the characters are written.
    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int single;
        private final int several;

        Encoding(int single, int several) {
            this.single = single;
            this.several = several;
        }
    }

    /// The basic character set, in the order of its codes; without the escape itself.
    private static final String BASIC =
            "@\u00a3$\u00a5\u00e8\u00e9\u00f9\u00ec\u00f2\u00c7\n\u00d8\u00f8\r\u00c5\u00e5"
                    + "\u0394_\u03a6\u0393\u039b\u03a9\u03a0\u03a8\u03a3\u0398\u039e"
                    + "\u00c6\u00e6\u00df\u00c9 !\"#\u00a4%&'()*+,-./0123456789:;<=>?"
                    + "\u00a1ABCDEFGHIJKLMNOPQRSTUVWXYZ\u00c4\u00d6\u00d1\u00dc\u00a7"
                    + "\u00bfabcdefghijklmnopqrstuvwxyz\u00e4\u00f6\u00f1\u00fc\u00e0";

    /// The characters that take an escape before them.
    private static final String EXTENDED = "\f^{}\\[~]|\u20ac";

    /// Dates and numbers bring non-breaking spaces along, which are no GSM-7 and would make a Latin
    /// text twice as dear.
    public static String withPlainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    public static Segments of(String text) {
        return text.chars().allMatch(Segments::isGsm)
                ? count(text, Encoding.GSM_7)
                : count(text, Encoding.UCS_2);
    }

    /// The first character that GSM-7 does not have: it alone makes the whole text UCS-2, which
    /// holds less than half as much in a segment.
    public static Optional<String> firstBeyondGsm(String text) {
        return text.codePoints()
                .filter(character -> !isGsm(character))
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static boolean isGsm(int character) {
        return BASIC.indexOf(character) >= 0 || EXTENDED.indexOf(character) >= 0;
    }

    private static Segments count(String text, Encoding encoding) {
        var units = 0;
        var filled = 0;
        var segments = 0;
        for (var place = 0; place < text.length(); ) {
            var character = text.codePointAt(place);
            var size = size(character, encoding);
            if (segments == 0 || filled + size > encoding.several) {
                segments++;
                filled = 0;
            }
            filled += size;
            units += size;
            place += Character.charCount(character);
        }
        return new Segments(
                encoding, units, units <= encoding.single ? Math.min(1, units) : segments);
    }

    private static int size(int character, Encoding encoding) {
        return switch (encoding) {
            case GSM_7 -> EXTENDED.indexOf(character) >= 0 ? 2 : 1;
            case UCS_2 -> Character.charCount(character);
        };
    }
}
