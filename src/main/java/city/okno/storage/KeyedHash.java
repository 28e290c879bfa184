package city.okno.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 with the city's secret, for what must be recognised again without being kept: a
/// number that voted, a code that was sent. Without the secret, which is not in the database, a
/// million codes or all numbers of a country could simply be tried.
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /// @param secret at least 32 characters
    public KeyedHash(String secret) {
        if (secret.length() < 32) {
            throw new IllegalArgumentException("a secret of at least 32 characters is expected");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// @param purpose keeps hashes of one text for two uses apart; no colon
    /// @return 64 hexadecimal digits
    public String of(String purpose, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal((purpose + ":" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }
}
