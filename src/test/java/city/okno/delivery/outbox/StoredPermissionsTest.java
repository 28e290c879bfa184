package city.okno.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Permissions;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredPermissionsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final Post post;
    private final Permissions permissions;

    StoredPermissionsTest(TestDatabase database) {
        this.post = new Post(database);
        this.permissions = new StoredPermissions(post.suppressions, database.writing());
    }

    @Test
    void closesAddressUntilItIsOpenedAgain() {
        permissions.denied(Post.CHAT, "vk_message_deny", NOW);
        permissions.denied(Post.CHAT, "vk_message_deny", NOW);
        assertThat(post.suppressions.holds(Post.CHAT)).isTrue();
        assertThat(post.suppressions.holds(Post.chat(5))).isFalse();
        permissions.allowed(Post.CHAT);
        permissions.allowed(Post.CHAT);
        assertThat(post.suppressions.holds(Post.CHAT)).isFalse();
    }

    @Test
    void opensToWhoWritesHimself() {
        permissions.denied(Post.CHAT, "vk_message_deny", NOW);
        post.database.write(() -> post.outbox.signOfLife(Post.CHAT));
        assertThat(post.suppressions.holds(Post.CHAT)).isFalse();
    }

    @Test
    void keepsStopThroughSignsOfLife() {
        permissions.stopped(Post.CHAT, "stop", NOW);
        post.database.write(() -> post.outbox.signOfLife(Post.CHAT));
        assertThat(post.suppressions.holds(Post.CHAT)).isTrue();
        permissions.allowed(Post.CHAT);
        assertThat(post.suppressions.holds(Post.CHAT)).isFalse();
    }

    @Test
    void makesStopOfWhatWasBlocked() {
        permissions.denied(Post.CHAT, "30004", NOW);
        permissions.stopped(Post.CHAT, "stop", NOW);
        post.database.write(() -> post.outbox.signOfLife(Post.CHAT));
        assertThat(post.suppressions.holds(Post.CHAT)).isTrue();
    }
}
