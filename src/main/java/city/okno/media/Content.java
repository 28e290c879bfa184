package city.okno.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A picture as it is kept: upright, at most 1600 pixels a side and a million bytes, with nothing
/// in it but pixels.
///
/// @param bytes never changed
@SuppressWarnings("ArrayRecordComponent") // compared by hash
record Content(byte[] bytes, int width, int height) {

    /// SHA-256, in hexadecimal digits.
    String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
