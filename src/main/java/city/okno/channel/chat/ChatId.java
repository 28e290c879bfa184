package city.okno.channel.chat;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/// A conversation of the web chat: a digest of the secret in the browser's cookie, so that whoever
/// reads the database cannot speak as the resident.
public record ChatId(String value) {

    private static final int BYTES = 16;

    public static ChatId of(String secret) {
        return new ChatId(digest(secret));
    }

    static ChatId of(Address address) {
        return new ChatId(address.value());
    }

    public Address address() {
        return new Address(ChannelKind.WEB, value);
    }

    /// The id of a line that carries this letter; the same letter again has the same id.
    public String lineOf(long letter) {
        return UUID.nameUUIDFromBytes((value + ":" + letter).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String digest(String secret) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(secret.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return "ChatId";
    }
}
