package city.okno.notice.broadcast;

import static city.okno.notice.broadcast.MassDesk.LATER;
import static city.okno.notice.broadcast.MassDesk.NOON;
import static city.okno.script.ChannelKind.TELEGRAM;
import static city.okno.script.ChannelKind.VK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.State;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredBroadcastsTest {

    private final TestDatabase database;
    private final MassDesk desk;

    StoredBroadcastsTest(TestDatabase database) {
        this.database = database;
        this.desk = new MassDesk(database, 1000);
    }

    @Test
    void startsSameKeyOnce() {
        var first = desk.start("one", LATER);

        assertThat(desk.start("one", LATER)).isEqualTo(first);
        assertThat(desk.start("two", LATER)).isNotEqualTo(first);
    }

    @Test
    void holdsLettersThatWereMadeWhilePaused() {
        desk.people(TELEGRAM, 50);
        var broadcast = desk.start();
        desk.planner.runDue(NOON);

        assertThat(pause(broadcast)).isTrue();
        assertThat(pause(broadcast)).isFalse();
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.PAUSED);
        assertThat(desk.progress(broadcast).expectedEnd()).isNull();

        desk.planner.runDue(NOON);

        assertThat(desk.send(desk.telegram, NOON)).isZero();
        assertThat(desk.progress(broadcast).waiting()).isEqualTo(50);

        assertThat(resume(broadcast)).isTrue();
        assertThat(resume(broadcast)).isFalse();
        assertThat(desk.send(desk.telegram, NOON)).isEqualTo(50);
    }

    @Test
    void dropsLettersThatWereMadeWhenCancelled() {
        var people = desk.people(TELEGRAM, 150);
        var broadcast = desk.start();
        desk.planner.runDue(NOON);

        assertThat(cancel(broadcast)).isTrue();
        assertThat(cancel(broadcast)).isFalse();
        assertThat(resume(broadcast)).isFalse();
        assertThat(desk.send(desk.telegram, NOON)).isZero();

        desk.post.dropCancelled(NOON);
        desk.hear();
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).state()).isEqualTo(State.CANCELLED);
        assertThat(desk.progress(broadcast).failed()).isEqualTo(150);
        assertThat(desk.endings()).containsOnlyKeys("CANCELLED").containsEntry("CANCELLED", 150);
        assertThat(people).allMatch(person -> desk.notices(person) == 1);
    }

    @Test
    void tellsWhenItWillEnd() {
        var slow = new MassDesk(database, 16);
        slow.people(TELEGRAM, 320);
        slow.people(VK, 16);
        var broadcast = slow.start();

        assertThat(slow.progress(broadcast).expectedEnd()).isNull();

        slow.planner.runDue(NOON);

        assertThat(slow.progress(broadcast).expectedEnd()).isEqualTo(NOON.plusSeconds(20));

        slow.send(slow.telegram, NOON);

        assertThat(slow.progress(broadcast).expectedEnd())
                .isEqualTo(NOON.plus(Duration.ofMillis(120 * 1000 / 16)));
    }

    @Test
    void refusesAudienceThatNobodyKnows() {
        assertThatThrownBy(() -> desk.start("one", "nobody", LATER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody");
    }

    private boolean pause(BroadcastId broadcast) {
        return database.write(() -> desk.door.pause(broadcast, NOON));
    }

    private boolean resume(BroadcastId broadcast) {
        return database.write(() -> desk.door.resume(broadcast, NOON));
    }

    private boolean cancel(BroadcastId broadcast) {
        return database.write(() -> desk.door.cancel(broadcast, NOON));
    }
}
