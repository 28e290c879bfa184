package city.okno.conversation.answer;

import city.okno.search.NormalForm;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// The whole numbers of a text, in digits or in words: `2 000`, `5 thousand`, `twenty-five`. Words
/// that are no numbers are passed over.
final class NumbersInText {

    static final long LARGEST = 999_999_999_999L;
    static final long TOO_LARGE = Long.MAX_VALUE;

    private static final String LIST = "number";
    private static final Pattern PIECE =
            Pattern.compile(
                    "(?<digits>\\d{1,3}(?:[ \\u00a0\\u202f.,']\\d{3})+(?!\\d)|\\d+)|\\p{L}+");

    private final Lexicon lexicon;
    private final List<Long> numbers = new ArrayList<>();

    private long total;
    private long part;
    private boolean begun;
    private boolean negative;

    NumbersInText(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<Long> find(String text) {
        var pieces = PIECE.matcher(text);
        while (pieces.find()) {
            boolean minus = pieces.start() > 0 && isMinus(text, pieces.start() - 1);
            if (pieces.group("digits") != null) {
                digits(pieces.group("digits"), minus);
            } else {
                word(NormalForm.of(pieces.group()));
            }
        }
        close();
        return numbers;
    }

    private void digits(String digits, boolean minus) {
        close();
        begun = true;
        negative |= minus;
        var plain = digits.replaceAll("\\D", "");
        part = plain.length() > 12 ? TOO_LARGE : Long.parseLong(plain);
        if (part == TOO_LARGE) {
            close();
        }
    }

    private void word(String word) {
        if (lexicon.exact("sign", word).isPresent()) {
            close();
            negative = true;
            return;
        }
        if (begun && lexicon.is("many", "and", word)) {
            return;
        }
        OptionalLong value = lexicon.number(LIST, word);
        if (value.isPresent()) {
            add(value.getAsLong());
        } else {
            close();
        }
    }

    private void add(long value) {
        if (value >= 1000 || (value == 100 && part > 0 && part < 10)) {
            multiply(value);
            return;
        }
        if (begun && !fitsBelow(value)) {
            close();
        }
        part += value;
        begun = true;
    }

    private void multiply(long value) {
        part = (begun && part == 0 ? 1 : Math.max(part, 1)) * value;
        if (value >= 1000) {
            total += part;
            part = 0;
        }
        begun = true;
        if (total > LARGEST) {
            total = 0;
            part = TOO_LARGE;
            close();
        }
    }

    /// After a hundred come tens, after tens ones, after a thousand anything.
    private boolean fitsBelow(long value) {
        if (part == 0) {
            return total > 0 && value > 0;
        }
        return part % 100 == 0 ? value < 100 : part % 10 == 0 && part % 100 >= 20 && value < 10;
    }

    private void close() {
        if (begun) {
            numbers.add((negative ? -1 : 1) * (part == TOO_LARGE ? TOO_LARGE : total + part));
            negative = false;
        }
        total = 0;
        part = 0;
        begun = false;
    }

    private static boolean isMinus(String text, int at) {
        char sign = text.charAt(at);
        boolean apart = at == 0 || Character.isWhitespace(text.charAt(at - 1));
        return apart && (sign == '-' || sign == '\u2212' || sign == '\u2013');
    }
}
