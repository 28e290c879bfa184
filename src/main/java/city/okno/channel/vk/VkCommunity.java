package city.okno.channel.vk;

import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// What is remembered of the community between two starts and between nodes.
final class VkCommunity {

    private final long id;
    private final VkCommunityRepository communities;
    private final TransactionTemplate writing;
    private final RandomGenerator random;
    private volatile @Nullable RandomIds numbers;

    VkCommunity(
            long id,
            VkCommunityRepository communities,
            TransactionTemplate writing,
            RandomGenerator random) {
        this.id = id;
        this.communities = communities;
        this.writing = writing;
        this.random = random;
    }

    /// Where the community's numbers of messages begin; the same for ever.
    RandomIds numbers() {
        var known = numbers;
        if (known == null) {
            known = new RandomIds(draw());
            numbers = known;
        }
        return known;
    }

    private int draw() {
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    communities.know(id, random.nextInt(Integer.MAX_VALUE));
                    return communities.numbersFrom(id);
                }));
    }

    /// The last event whose effects are committed; empty before the first poll.
    Optional<String> place() {
        return communities.place(id);
    }

    void moveTo(String place) {
        remember(place);
    }

    /// Polling begins anew where VK says.
    void forgetPlace() {
        remember(null);
    }

    private void remember(@Nullable String place) {
        writing.executeWithoutResult(_ -> {
            communities.know(id, random.nextInt(Integer.MAX_VALUE));
            communities.moveTo(id, place);
        });
    }
}
