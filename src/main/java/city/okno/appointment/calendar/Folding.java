package city.okno.appointment.calendar;

import java.nio.charset.StandardCharsets;

/// Lines of a calendar file are at most 75 octets long, without the line break; a longer one goes
/// on in the next line after a space (RFC 5545, 3.1). A character is never cut in two.
final class Folding {

    private static final int LONGEST = 75;
    private static final String BREAK = "\r\n ";

    private Folding() {}

    /// @param text with its lines whole
    static byte[] fold(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 16);
        int octets = 0;
        for (int at = 0; at < text.length(); ) {
            int sign = text.codePointAt(at);
            int size = octets(sign);
            if (sign == '\n') {
                octets = 0;
            } else if (sign != '\r') {
                if (octets + size > LONGEST) {
                    folded.append(BREAK);
                    octets = 1;
                }
                octets += size;
            }
            folded.appendCodePoint(sign);
            at += Character.charCount(sign);
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int octets(int sign) {
        if (sign < 0x80) {
            return 1;
        }
        if (sign < 0x800) {
            return 2;
        }
        return sign < 0x10000 ? 3 : 4;
    }
}
