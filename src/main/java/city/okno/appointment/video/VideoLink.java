package city.okno.appointment.video;

import java.math.BigInteger;

/// Where one talk takes place. Whoever knows it can join, so `toString` shows nothing of it.
///
/// @param address as a browser opens it
public record VideoLink(String address) {

    /// None that look alike, because some people type it, and small ones only, because some servers
    /// make no difference.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 20;
    private static final int BITS = 5;
    private static final int HEXADECIMAL = 16;

    /// 100 bits of a keyed hash.
    ///
    /// @param secret at least 25 hexadecimal digits
    static String id(String secret) {
        var rest = new BigInteger(secret, HEXADECIMAL);
        var id = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(rest.intValue() & (LETTERS.length() - 1)));
            rest = rest.shiftRight(BITS);
        }
        return id.toString();
    }

    @Override
    public String toString() {
        return "VideoLink[…]";
    }
}
