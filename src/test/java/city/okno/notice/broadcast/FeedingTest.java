package city.okno.notice.broadcast;

import static city.okno.notice.broadcast.MassDesk.NOON;
import static city.okno.script.ChannelKind.TELEGRAM;
import static city.okno.script.ChannelKind.VK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.State;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DatabaseTest
class FeedingTest {

    private final TestDatabase database;
    private final MassDesk desk;

    FeedingTest(TestDatabase database) {
        this.database = database;
        this.desk = new MassDesk(database, 1000);
    }

    /// Crashes between any two statements of feeding, and everything begins anew.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void tellsEverybodyOnceWhereverItIsBrokenOff(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 300; i++) {
            desk.people(random.nextInt(3) == 0 ? VK : TELEGRAM, 1);
        }
        var broadcast = desk.start();
        var crashes = 0;
        for (var run = 0; run < 200 && isRunning(broadcast); run++) {
            desk.breaker.breakAfter(random.nextInt(40));
            crashes += catchThrowable(() -> desk.planner.runDue(NOON)) == null ? 0 : 1;
            desk.breaker.mend();
            desk.send(desk.telegram, NOON);
            desk.send(desk.vk, NOON);
        }

        assertThat(crashes).isGreaterThan(3);
        assertThat(desk.reached()).hasSize(300).doesNotHaveDuplicates();
        assertThat(desk.progress(broadcast).fed()).isEqualTo(300);
    }

    private boolean isRunning(BroadcastId broadcast) {
        return desk.progress(broadcast).state() == State.RUNNING;
    }

    @Test
    void makesNothingForPausedBroadcast() {
        desk.people(TELEGRAM, 10);
        var id = desk.start();
        desk.planner.runDue(NOON.minusSeconds(1));
        desk.people(TELEGRAM, 10);
        var broadcast = desk.broadcasts.find(id).orElseThrow();
        database.write(() -> desk.door.pause(id, NOON));

        assertThat(desk.feeding.feed(broadcast, TELEGRAM, NOON)).isEmpty();
    }
}
