package city.okno.notice.link;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a short link ends with: 99 random bits. Letters and digits only, because telephones cut a
/// link before a hyphen at its end, and none that look alike, because some people type it.
/// `toString` shows nothing of it.
///
/// @param text 17 letters and digits
record LinkToken(String text) {

    private static final String LETTERS =
            "23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int LENGTH = 17;
    private static final Pattern FORM = Pattern.compile("[2-9A-Za-z]{17}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /// As long as every other, and nobody's.
    static final LinkToken EXAMPLE = new LinkToken("0".repeat(LENGTH));

    static LinkToken next() {
        return new LinkToken(
                RANDOM.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(place -> LETTERS.substring(place, place + 1))
                        .collect(Collectors.joining()));
    }

    static Optional<LinkToken> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
