package city.okno.appointment.pass;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the address of a calendar file ends with: 99 bits that nobody can guess. Letters and digits
/// only, and none that look alike, because some people type it. `toString` shows nothing of it.
///
/// @param text 17 letters and digits
record PassToken(String text) {

    private static final String LETTERS =
            "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 17;
    private static final int HEXADECIMAL = 16;
    private static final Pattern FORM = Pattern.compile("[2-9A-Za-z]{17}");

    /// @param secret hexadecimal digits that nobody can guess, at least 32: a keyed hash
    static PassToken of(String secret) {
        var rest = new BigInteger(secret, HEXADECIMAL);
        var base = BigInteger.valueOf(LETTERS.length());
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return new PassToken(text.toString());
    }

    static Optional<PassToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new PassToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "PassToken[…]";
    }
}
