package city.okno.notice.broadcast;

import static city.okno.notice.broadcast.MassDesk.NOON;
import static city.okno.script.ChannelKind.TELEGRAM;
import static city.okno.script.ChannelKind.VK;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.notice.Notice.Recipient;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Broadcasts go by the messenger that people chose, and keep their own quiet hours.
@DatabaseTest
class OwnHabitsTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant ONE = NOON.plus(Duration.ofHours(1));
    private static final Instant MORNING = NOON.plus(Duration.ofHours(21));

    private final TestDatabase database;
    private final MassDesk desk;
    private final Address[] chats;
    private final PartyId darya;

    OwnHabitsTest(TestDatabase database) {
        this.database = database;
        this.desk = new MassDesk(database, 1000);
        this.chats = desk.chats(TELEGRAM, VK);
        this.darya = desk.person(chats);
    }

    @Test
    void leavesAloneWhoRestsUntilTheyGetUp() {
        keep(Habits.USUAL.quietIn(new Night(LocalTime.of(11, 0), LocalTime.of(13, 0))));
        desk.people(TELEGRAM, 2);
        var broadcast = desk.start();

        runAndSend(NOON);
        runAndSend(ONE.minus(MINUTE));
        assertThat(desk.reached()).hasSize(2).doesNotContain(chats);
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.RUNNING);

        runAndSend(ONE);
        runAndSend(ONE.plus(MINUTE));
        assertThat(desk.reached()).hasSize(3).contains(chats[0]);
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void reckonsWithTheZoneWhereTheyLive() {
        keep(Habits.USUAL.livingIn(ZoneId.of("Asia/Vladivostok")));
        desk.start();

        // seven hours ahead of the city it is 21:00 two hours later
        runAndSend(NOON.plus(Duration.ofHours(3)));
        assertThat(desk.reached()).isEmpty();
        runAndSend(MORNING);
        assertThat(desk.reached()).containsExactly(chats[0]);
    }

    @Test
    void tellsNobodyWhoRestsUntilItIsTooLate() {
        keep(Habits.USUAL.quietIn(new Night(LocalTime.of(11, 0), LocalTime.of(13, 0))));
        var broadcast = desk.start("one", ONE);

        runAndSend(NOON);
        runAndSend(NOON.plus(MINUTE));
        runAndSend(ONE);
        assertThat(desk.reached()).isEmpty();
        assertThat(desk.progress(broadcast).suppressed()).isEqualTo(Map.of("resting", 1));
        assertThat(desk.endings()).isEqualTo(Map.of("SUPPRESSED", 1));
    }

    @Test
    void keepsLetterThatWaitedIntoTheirNightForTheMorning() {
        keep(Habits.USUAL.quietIn(new Night(LocalTime.of(13, 0), LocalTime.of(14, 0))));
        var broadcast = desk.start();
        desk.planner.runDue(NOON);
        database.write(() -> desk.door.pause(broadcast, NOON));
        database.write(() -> desk.door.resume(broadcast, ONE));

        runAndSend(ONE);
        runAndSend(ONE.plus(MINUTE));
        assertThat(desk.reached()).isEmpty();
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.RUNNING);

        var two = ONE.plus(Duration.ofHours(1));
        desk.telling.ladder.runDue(two);
        runAndSend(two);
        runAndSend(two.plus(MINUTE));
        assertThat(desk.reached()).containsExactly(chats[0]);
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void goesByTheMessengerTheyChose() {
        keep(Habits.USUAL.by(VK, false));
        desk.start();
        runAndSend(NOON);
        assertThat(desk.reached()).containsExactly(chats[1]);
    }

    @Test
    void goesByAnotherMessengerWhereTheChosenOneRefuses() {
        keep(Habits.USUAL.by(VK, false));
        desk.refuse(chats[1]);
        desk.start();
        runAndSend(NOON);
        desk.send(desk.telegram, NOON);
        assertThat(desk.telegram.sent).hasSize(1);
    }

    @Test
    void goesByNoMessengerButTheOnlyOneTheyWant() {
        keep(Habits.USUAL.by(VK, true));
        desk.refuse(chats[1]);
        desk.start();
        runAndSend(NOON);
        desk.send(desk.telegram, NOON);
        assertThat(desk.telegram.sent).isEmpty();
        assertThat(desk.endings()).isEqualTo(Map.of("FAILED", 1));
    }

    private void keep(Habits habits) {
        database.write(() -> desk.telling.preferences.keep(new Recipient.ToParty(darya), habits));
    }

    private void runAndSend(Instant now) {
        desk.planner.runDue(now);
        desk.send(desk.telegram, now);
        desk.send(desk.vk, now);
    }
}
