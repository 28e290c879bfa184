package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Test;

@DatabaseTest
class VkCommunityTest {

    private final TestDatabase database;

    VkCommunityTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void drawsOnceWhereNumbersBegin() {
        var drawn = community(1, 5).numbers();
        assertThat(drawn.base()).isBetween(0, Integer.MAX_VALUE);
        assertThat(community(1, 6).numbers()).isEqualTo(drawn);
        assertThat(community(2, 6).numbers()).isNotEqualTo(drawn);
    }

    @Test
    void remembersPlaceBetweenStarts() {
        assertThat(community(1, 5).place()).isEmpty();
        community(1, 5).moveTo("17");
        assertThat(community(1, 5).place()).contains("17");
        assertThat(community(2, 5).place()).isEmpty();
        community(1, 5).moveTo("18");
        assertThat(community(1, 5).place()).contains("18");
    }

    @Test
    void forgetsPlaceButNotNumbers() {
        var drawn = community(1, 5).numbers();
        community(1, 5).moveTo("17");
        community(1, 6).forgetPlace();
        assertThat(community(1, 7).place()).isEmpty();
        assertThat(community(1, 7).numbers()).isEqualTo(drawn);
    }

    private VkCommunity community(long id, long seed) {
        return new VkCommunity(
                id,
                new VkCommunityRepository(database.jdbc()),
                database.writing(),
                new Random(seed));
    }
}
