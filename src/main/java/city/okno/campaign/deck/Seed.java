package city.okno.campaign.deck;

import city.okno.campaign.CampaignId;
import city.okno.resident.VoterId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Where the chance of a draw comes from.
final class Seed {

    private Seed() {}

    /// Every place in every deck has a seed of its own, always the same: whoever asks twice at
    /// once, or again after a turn that failed, draws the same card.
    static long of(CampaignId campaign, VoterId voter, int place) {
        var text = campaign.value() + "/" + voter.value() + "/" + place;
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
