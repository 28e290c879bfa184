package city.okno.campaign.deck;

import city.okno.resident.VoterId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where the chance of a draw comes from.
final class Seed {

    private Seed() {}

    /// The same act of the same voter always has the same seed, others have others.
    static long of(String act, VoterId voter) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest((voter.value() + "/" + act).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
