package city.okno.department.callback;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs a call as Standard Webhooks 1.0.0 has it: HMAC-SHA-256 with the secret's bytes over
/// `id.timestamp.body`, in Base64 behind `v1,`.
///
/// @param key 24 to 64 bytes
record Signature(SecretKeySpec key) {

    private static final String PREFIX = "whsec_";
    private static final int DIGITS = 64;
    private static final String ALGORITHM = "HmacSHA256";

    /// Of 64 digits: they can be read out, and they are Base64 of 48 bytes as well.
    ///
    /// @param hash in hexadecimal digits, at least 64 of them
    static Signature ofHash(String hash) {
        var digits = new BigInteger(hash, 16).mod(BigInteger.TEN.pow(DIGITS));
        return ofSecret(PREFIX + "%064d".formatted(digits));
    }

    /// @param secret as a department has it
    static Signature ofSecret(String secret) {
        return of(Base64.getDecoder().decode(secret.substring(PREFIX.length())));
    }

    private static Signature of(byte[] key) {
        return new Signature(new SecretKeySpec(key, ALGORITHM));
    }

    /// As a department keeps it: `whsec_` and Base64.
    String secret() {
        return PREFIX + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /// @param timestamp seconds since 1970
    String of(String id, long timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var signed = id + "." + timestamp + "." + body;
            var hash = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return "Signature[…]";
    }
}
