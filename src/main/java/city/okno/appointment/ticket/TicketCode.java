package city.okno.appointment.ticket;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A code of six signs that is easy to read out and to type: of signs that look alike only one is
/// used, and whoever types the other, a small letter or the Cyrillic one is understood. There are
/// 309 million; `toString` shows none.
///
/// @param value as it is stored: `7KM4XA`
public record TicketCode(String value) {

    private static final String SIGNS = "23456789ACDEFHJKLMNPRTUWXY";
    private static final int LENGTH = 6;
    private static final int HEXADECIMAL = 16;

    /// What may be typed for a sign, by what it looks like. Cyrillic letters by their numbers.
    private static final Map<Integer, Character> LIKE =
            Map.ofEntries(
                    Map.entry((int) 'B', '8'),
                    Map.entry((int) 'S', '5'),
                    Map.entry((int) 'Z', '2'),
                    Map.entry((int) 'G', '6'),
                    Map.entry((int) 'V', 'U'),
                    Map.entry(0x410, 'A'),
                    Map.entry(0x412, '8'),
                    Map.entry(0x415, 'E'),
                    Map.entry(0x41A, 'K'),
                    Map.entry(0x41C, 'M'),
                    Map.entry(0x41D, 'H'),
                    Map.entry(0x420, 'P'),
                    Map.entry(0x421, 'C'),
                    Map.entry(0x422, 'T'),
                    Map.entry(0x423, 'Y'),
                    Map.entry(0x425, 'X'),
                    Map.entry(0x417, '3'));

    public TicketCode {
        if (value.length() != LENGTH || !value.chars().allMatch(it -> SIGNS.indexOf(it) >= 0)) {
            throw new IllegalArgumentException("not a ticket code");
        }
    }

    /// @param secret hexadecimal digits that nobody can guess, at least 16: a keyed hash, a random
    ///   number
    public static TicketCode of(String secret) {
        var rest = new BigInteger(secret, HEXADECIMAL);
        var base = BigInteger.valueOf(SIGNS.length());
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(SIGNS.charAt(rest.mod(base).intValue()));
            rest = rest.divide(base);
        }
        return new TicketCode(code.toString());
    }

    /// What somebody typed or a camera read, with spaces and dashes anywhere; empty when it is no
    /// code.
    public static Optional<TicketCode> read(String typed) {
        var code = new StringBuilder();
        var upper = typed.toUpperCase(Locale.ROOT);
        for (int at = 0; at < upper.length(); at++) {
            char sign = upper.charAt(at);
            if (!Character.isWhitespace(sign)
                    && Character.getType(sign) != Character.DASH_PUNCTUATION) {
                code.append(LIKE.getOrDefault((int) sign, sign).charValue());
            }
        }
        return code.length() == LENGTH && code.chars().allMatch(it -> SIGNS.indexOf(it) >= 0)
                ? Optional.of(new TicketCode(code.toString()))
                : Optional.empty();
    }

    /// For people: `7KM 4XA`.
    public String shown() {
        return value.substring(0, LENGTH / 2) + " " + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "TicketCode[…]";
    }
}
